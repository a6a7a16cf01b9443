// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A stream that comes in small parts with pauses, and tells when a part has come and when all has. */
final class SlowLine extends FilterInputStream {

    private static final int PART = 8_192;
    private static final int PAUSE_MILLIS = 20;

    private final Runnable part;
    private final Runnable end;

    SlowLine(InputStream in, Runnable part, Runnable end) {
        super(in);
        this.part = part;
        this.end = end;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException(stopped.getMessage());
        }
        int read = super.read(bytes, from, Math.min(PART, most));
        (read < 0 ? end : part).run();
        return read;
    }
}
