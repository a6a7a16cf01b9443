// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.cotraitance.Profile;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Registration;
import java.time.LocalDate;

/** A profile to try out: nothing is stored. Empty values are unknown. */
public record Preview(
        CommuneCode commune,
        LocalDate birthDate,
        Registration registration,
        Profile profile,
        LocalDate registeredSince) {}
