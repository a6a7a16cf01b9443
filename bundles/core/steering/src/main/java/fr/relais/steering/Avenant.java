// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering;

import fr.relais.vocabulary.Level;
import java.time.LocalDate;
import java.util.Map;

/**
 * An amendment of one year's objectives inside one envelope (I-O3): the volumes that change, together, so that sums can hold.
 *
 * @param signedOn the day it takes effect
 * @param finding the finding of the competent committee
 * @param volumes the new volume by code, all of one level
 */
public record Avenant(int year, Level level, LocalDate signedOn, String finding, Map<String, Integer> volumes) {}
