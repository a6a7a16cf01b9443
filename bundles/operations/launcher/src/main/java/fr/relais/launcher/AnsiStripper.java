// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Leaves out the escape sequences with which the console colours its text: what goes into a file or a pipe is plain. */
final class AnsiStripper extends FilterOutputStream {

    private static final int ESCAPE = 0x1b;

    private enum Place {
        TEXT,
        AFTER_ESCAPE,
        IN_SEQUENCE
    }

    private Place place = Place.TEXT;

    AnsiStripper(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int next) throws IOException {
        switch (place) {
            case TEXT -> {
                if (next == ESCAPE) {
                    place = Place.AFTER_ESCAPE;
                } else {
                    out.write(next);
                }
            }
            case AFTER_ESCAPE -> place = next == '[' ? Place.IN_SEQUENCE : Place.TEXT;
            default -> {
                boolean last = next >= '@' && next <= '~';
                place = last ? Place.TEXT : Place.IN_SEQUENCE;
            }
        }
    }
}
