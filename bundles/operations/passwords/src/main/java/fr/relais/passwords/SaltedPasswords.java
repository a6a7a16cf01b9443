// SPDX-License-Identifier: Apache-2.0
package fr.relais.passwords;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.karaf.jaas.modules.Encryption;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.osgi.service.component.annotations.Component;

/**
 * Salted, slow hashes for the JAAS realm, whose own digests are neither. Named {@code relais} in
 * {@code etc/org.apache.karaf.jaas.cfg}.
 *
 * <p>Every REST call logs in anew. So that only the first one pays, what matched is remembered for the life of the process: as a MAC
 * under a key that never leaves it, kept by the stored hash, so that a changed password is forgotten at once. Thread-safe.
 */
@Component(property = "name=relais")
public final class SaltedPasswords implements EncryptionService, Encryption {

    private static final int REMEMBERED = 10_000;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key = newKey();
    private final Map<String, byte[]> matched = new ConcurrentHashMap<>();

    @Override
    public Encryption createEncryption(Map<String, String> parameters) {
        return this;
    }

    @Override
    public String encryptPassword(String plain) {
        return PasswordHash.of(plain).toString();
    }

    @Override
    public boolean checkPassword(String provided, String stored) {
        if (provided == null || stored == null) {
            return false;
        }
        byte[] mac = mac(provided);
        byte[] known = matched.get(stored);
        if (known != null && MessageDigest.isEqual(known, mac)) {
            return true;
        }
        boolean matches = PasswordHash.parse(stored).matches(provided);
        if (matches) {
            if (matched.size() >= REMEMBERED) {
                matched.clear();
            }
            matched.put(stored, mac);
        }
        return matches;
    }

    private byte[] mac(String password) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + MAC, e);
        }
    }

    private static SecretKeySpec newKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, MAC);
    }
}
