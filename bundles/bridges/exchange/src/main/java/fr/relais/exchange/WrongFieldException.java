// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import fr.relais.vocabulary.Text;
import java.util.Optional;

/** A value, or a whole line, that can't be read: which field, what was wrong, and what to do. Says nothing of the domain's rules. */
public final class WrongFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<String> field;
    private final transient Text text;
    private final transient Text remedy;

    /** @param field its name as the file or the document writes it; empty where no single one is to blame */
    public WrongFieldException(Optional<String> field, Text text, Text remedy) {
        // No stack trace: a file of a million wrong lines makes a million of these.
        super(text.en(), null, false, false);
        this.field = field;
        this.text = text;
        this.remedy = remedy;
    }

    /** The field, where one is to blame. */
    public Optional<String> field() {
        return field;
    }

    /** What was wrong. */
    public Text text() {
        return text;
    }

    /** What to do. */
    public Text remedy() {
        return remedy;
    }
}
