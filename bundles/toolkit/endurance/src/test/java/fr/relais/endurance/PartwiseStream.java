// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that comes in small parts, and tells when a part has come and when all has. */
final class PartwiseStream extends FilterInputStream {

    private static final int PART = 1_024;

    private final Runnable part;
    private final Runnable end;

    PartwiseStream(InputStream in, Runnable part, Runnable end) {
        super(in);
        this.part = part;
        this.end = end;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, Math.min(PART, most));
        (read < 0 ? end : part).run();
        return read;
    }
}
