// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.vocabulary.CommuneCode;
import java.time.LocalDate;

/** A young person as a file brings one: who, what is declared, where the person lives and since when he or she is registered. */
public record PersonImportRow(
        Identity identity, DeclaredProfile profile, CommuneCode commune, LocalDate registeredOn) {}
