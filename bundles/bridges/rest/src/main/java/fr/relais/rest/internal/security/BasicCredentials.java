// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A user name and password, as HTTP Basic sends them. */
record BasicCredentials(String user, String password) {

    private static final String SCHEME = "Basic ";
    private static final int LONGEST = 1_000;
    private static final int LONGEST_USER = 100;

    /** Reads the Authorization header; empty if there is none, or none of this kind. */
    static Optional<BasicCredentials> of(String header) {
        if (header == null || header.length() > LONGEST || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        byte[] decoded;
        try {
            decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        String both = new String(decoded, StandardCharsets.UTF_8);
        int colon = both.indexOf(':');
        return colon < 1 || colon > LONGEST_USER
                ? Optional.empty()
                : Optional.of(new BasicCredentials(both.substring(0, colon), both.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return user;
    }
}
