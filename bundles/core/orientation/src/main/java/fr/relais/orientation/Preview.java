// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Registration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A profile to try out: nothing is stored. Empty values are unknown.
 *
 * @param commune the residence
 * @param registeredSince since when without interruption, where registered
 * @param profile what is declared; its site isn't read
 */
public record Preview(
        CommuneCode commune,
        Optional<LocalDate> birthDate,
        Optional<Registration> registration,
        Optional<LocalDate> registeredSince,
        DeclaredProfile profile) {}
