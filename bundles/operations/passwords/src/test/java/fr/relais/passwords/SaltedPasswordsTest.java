// SPDX-License-Identifier: Apache-2.0
package fr.relais.passwords;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class SaltedPasswordsTest {

    private final SaltedPasswords passwords = new SaltedPasswords();

    @Test
    public void aPasswordMatchesItsHashAndNoOther() {
        String stored = passwords.encryptPassword("Écluse n° 7");
        assertTrue(passwords.checkPassword("Écluse n° 7", stored));
        assertFalse(passwords.checkPassword("Ecluse n° 7", stored));
        assertFalse(passwords.checkPassword("", stored));
        assertFalse(passwords.checkPassword(null, stored));
        assertFalse(passwords.checkPassword("x", null));
    }

    @Test
    public void theSamePasswordIsNeverKeptTwiceAlike() {
        assertNotEquals(passwords.encryptPassword("secret"), passwords.encryptPassword("secret"));
    }

    @Test
    public void fitsIntoALineOfUsersProperties() {
        String stored = passwords.encryptPassword("secret");
        assertTrue(stored, stored.matches("[A-Za-z0-9:_-]+"));
        assertEquals(stored, PasswordHash.parse(stored).toString());
    }

    @Test
    public void somethingElseIsNoHash() {
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse("secret"));
    }
}
