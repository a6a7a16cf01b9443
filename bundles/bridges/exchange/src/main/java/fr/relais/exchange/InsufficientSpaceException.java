// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import fr.relais.vocabulary.Text;

/**
 * Files aren't taken now, since a disk is nearly full. What was taken stays, what was kept is gone on with by itself when there is room, and
 * what is sent again then changes nothing a second time (R-X2).
 */
public final class InsufficientSpaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final transient Text remedy;

    /** @param text which disk, and how much is free of how much that is needed @param remedy what to do */
    public InsufficientSpaceException(Text text, Text remedy) {
        super(text.en());
        this.text = text;
        this.remedy = remedy;
    }

    /** Which disk, and how much is free. */
    public Text text() {
        return text;
    }

    /** What to do. */
    public Text remedy() {
        return remedy;
    }
}
