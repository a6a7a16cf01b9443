// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import fr.relais.partnership.refusal.Explained;
import fr.relais.vocabulary.Text;
import java.util.Optional;

/** A value, or a whole line, that can't be read: which field, what was wrong, and what to do. Says nothing of the domain's rules. */
public final class WrongFieldException extends RuntimeException implements Explained {

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

    @Override
    public Reason reason() {
        return Reason.UNREADABLE;
    }

    @Override
    public Optional<String> field() {
        return field;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public Optional<Text> remedy() {
        return Optional.of(remedy);
    }
}
