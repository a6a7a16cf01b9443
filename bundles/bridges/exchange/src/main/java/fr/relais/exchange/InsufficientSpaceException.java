// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import fr.relais.partnership.refusal.Explained;
import fr.relais.vocabulary.Text;
import java.util.Optional;

/**
 * Files aren't taken now, since a disk is nearly full. What was taken stays, what was kept is gone on with by itself when there is room, and
 * what is sent again then changes nothing a second time (R-X2).
 */
public final class InsufficientSpaceException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final transient Text remedy;

    /** @param text which disk, and how much is free of how much that is needed @param remedy what to do */
    public InsufficientSpaceException(Text text, Text remedy) {
        super(text.en());
        this.text = text;
        this.remedy = remedy;
    }

    @Override
    public Reason reason() {
        return Reason.NO_SPACE;
    }

    /** Which disk, and how much is free. */
    @Override
    public Text text() {
        return text;
    }

    @Override
    public Optional<Text> remedy() {
        return Optional.of(remedy);
    }
}
