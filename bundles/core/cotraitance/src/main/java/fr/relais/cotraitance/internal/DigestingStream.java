// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.flow.OutboxFile;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on and sums them up. */
final class DigestingStream {

    private final OutputStream to;
    private final MessageDigest digest;
    private long bytes;

    DigestingStream(OutputStream to) {
        this.to = to;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    void write(byte[] part) throws IOException {
        to.write(part);
        digest.update(part);
        bytes += part.length;
    }

    OutboxFile.Sum sum() {
        return new OutboxFile.Sum(HexFormat.of().formatHex(digest.digest()), bytes);
    }
}
