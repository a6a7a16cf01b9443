// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.refusal;

import fr.relais.vocabulary.Text;

/** There is no such thing, or none that the caller may know of: both look the same, so that existence doesn't leak. */
public final class UnknownException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** @param text what was looked for and where the caller may look */
    public UnknownException(Text text) {
        super(text.en());
        this.text = text;
    }

    @Override
    public Reason reason() {
        return Reason.UNKNOWN;
    }

    @Override
    public Text text() {
        return text;
    }
}
