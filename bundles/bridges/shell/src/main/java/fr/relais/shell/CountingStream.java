// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what was read of a file; another thread may ask. */
final class CountingStream extends FilterInputStream {

    private final long size;
    private volatile long read;

    CountingStream(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    /** Such as ", 37 % read". */
    String howFar() {
        return read < size ? ", " + read * 100 / size + " % read" : ", all read";
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void count(int more) {
        // one thread reads; the others only look
        read = read + more;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
