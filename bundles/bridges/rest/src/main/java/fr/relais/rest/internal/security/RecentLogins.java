// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import fr.relais.access.Caller;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Successful logins of the last moments, so that a password isn't hashed the slow way at every call. Keeps no password: only a code of
 * it under a key that lives as long as this object. Thread-safe.
 */
final class RecentLogins {

    private static final int MOST = 1_000;
    private static final String CODE = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final long lifetime;
    private final LongSupplier nanoTime;

    private final Map<String, Login> logins = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Login> eldest) {
            return size() > MOST;
        }
    };

    private record Login(Caller caller, long at) {}

    RecentLogins(Duration lifetime, LongSupplier nanoTime) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        this.key = new SecretKeySpec(random, CODE);
        this.lifetime = lifetime.toNanos();
        this.nanoTime = nanoTime;
    }

    synchronized Optional<Caller> find(BasicCredentials credentials) {
        Login login = logins.get(code(credentials));
        return login == null || nanoTime.getAsLong() - login.at() > lifetime
                ? Optional.empty()
                : Optional.of(login.caller());
    }

    synchronized void keep(BasicCredentials credentials, Caller caller) {
        String code = code(credentials);
        logins.remove(code);
        logins.put(code, new Login(caller, nanoTime.getAsLong()));
    }

    private String code(BasicCredentials credentials) {
        try {
            Mac mac = Mac.getInstance(CODE);
            mac.init(key);
            mac.update(credentials.user().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(credentials.password().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CODE, e);
        }
    }
}
