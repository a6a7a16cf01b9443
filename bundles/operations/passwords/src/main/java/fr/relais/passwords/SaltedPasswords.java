// SPDX-License-Identifier: Apache-2.0
package fr.relais.passwords;

import java.util.Map;
import org.apache.karaf.jaas.modules.Encryption;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.osgi.service.component.annotations.Component;

/**
 * Salted, slow hashes for the JAAS realm, whose own digests are neither. Named {@code relais} in
 * {@code etc/org.apache.karaf.jaas.cfg}. Thread-safe. Who signs in with every call remembers for a while that a login was good, as
 * the REST bridge does.
 */
@Component(property = "name=relais")
public final class SaltedPasswords implements EncryptionService, Encryption {

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
        return provided != null && stored != null && PasswordHash.parse(stored).matches(provided);
    }
}
