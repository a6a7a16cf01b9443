// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.refusal;

import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;

/**
 * Says why something wasn't done, to whoever asked for it. Exceptions implement it; each bridge shows all of them by this alone, in its own form: a
 * problem document, a line of the console, a rejected line of a file.
 */
public interface Explained {

    /** What kind of answer it is. */
    enum Reason {
        /** What was sent can't be read. */
        UNREADABLE,
        /** There is no such thing, or none that the caller may know of. */
        UNKNOWN,
        /** A rule says no. */
        REFUSED,
        /** A disk is nearly full: later. */
        NO_SPACE
    }

    /** What kind of answer it is. */
    Reason reason();

    /** What was wrong. */
    Text text();

    /** The field that is to blame, where there is one. */
    default Optional<String> field() {
        return Optional.empty();
    }

    /** The rule that is broken, where it is one of the domain; the first of several. */
    default Optional<RuleId> rule() {
        return Optional.empty();
    }

    /** What to do, where something can be done. */
    default Optional<Text> remedy() {
        return Optional.empty();
    }

    /** Every rule that says no; none unless rules were asked. */
    default List<Refusal> refusals() {
        return List.of();
    }
}
