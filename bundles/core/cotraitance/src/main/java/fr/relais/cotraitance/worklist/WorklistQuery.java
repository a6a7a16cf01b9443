// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which matters: those of a kind that stand open on a day, of a mission locale or of the missions locales of a region.
 *
 * @param endedSince instead those that no longer do, the first day without them lying between this one and {@code asOf}
 */
public record WorklistQuery(
        WorkItem.Kind kind,
        Optional<MissionLocaleId> missionLocale,
        Optional<RegionCode> region,
        LocalDate asOf,
        Optional<LocalDate> endedSince) {}
