// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/**
 * The key with which the launcher opens the console of an instance. RSA, because Karaf's realm doesn't recognise a key on an
 * elliptic curve: it takes half of the coordinates for negative numbers, and compares keys of two security providers.
 */
record ConsoleKey(KeyPair pair) {

    private static final String ALGORITHM = "RSA";
    private static final int BITS = 3072;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    static ConsoleKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            return new ConsoleKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    static ConsoleKey load(Path file) {
        try {
            String text = Files.readString(file);
            if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
                throw new IllegalArgumentException("it isn't a private key");
            }
            byte[] encoded =
                    Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new ConsoleKey(new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent())),
                    secret));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new LauncherException("can't read the key of the console, " + file + ": " + e.getMessage(), e);
        }
    }

    /** As {@code etc/keys.properties} wants it. */
    String openSshPublicKey() {
        return PublicKeyEntry.toString(pair.getPublic()).split(" ")[1];
    }

    String pem() {
        return BEGIN
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(pair.getPrivate().getEncoded())
                + END;
    }
}
