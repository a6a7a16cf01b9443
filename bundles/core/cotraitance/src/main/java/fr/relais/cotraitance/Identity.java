// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.Sex;
import java.time.LocalDate;
import java.util.Optional;

/** Who a young person is; never shown to a plug-in, never logged. */
public record Identity(
        PoleEmploiId poleEmploiId,
        String lastName,
        String firstName,
        LocalDate birthDate,
        Optional<Sex> sex,
        String address) {}
