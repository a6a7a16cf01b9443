// SPDX-License-Identifier: Apache-2.0
package fr.relais.indicators.spi;

import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Counts facts. Thread-safe. */
@ProviderType
public interface IndicatorRepository {

    /** How many people were affected between two days, both included; of a region, a mission locale, or (both empty) the nation. */
    int peopleAffected(
            Optional<RegionCode> region, Optional<MissionLocaleId> missionLocale, LocalDate from, LocalDate to);
}
