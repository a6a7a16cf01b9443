// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The life of co-traitances (domain.md chapter 4). Thread-safe. Every write locks the person's file first, so that two facts for one
 * person never leave a stale situation; the fact, what follows from it and the audit entry are one transaction.
 */
@ProviderType
public interface Cotraitances {

    /**
     * Entrusts a person to a mission locale (R-L1), after an orientation that was decided and kept. Asked again with the same values it
     * changes nothing (R-X2). Agents for their own site, administrators and partners.
     *
     * @throws RefusedException with every precondition that fails, R-E1 to R-E6, or R-C6 if the person isn't oriented
     * @throws UnknownException if there is no such person that the caller may see
     */
    CotraitanceFile affect(Caller caller, Affectation affectation);

    /**
     * Records a later fact.
     *
     * @param messageKey the caller's key for this fact: telling it again changes nothing (R-X2)
     * @throws RefusedException if the fact can't be, such as one dated before the affectation
     */
    CotraitanceFile tell(Caller caller, CotraitanceId cotraitance, ToldFact fact, String messageKey);

    /** A file as it stands on a day. @throws UnknownException if there is none that the caller may see, or none yet on that day */
    CotraitanceFile show(Caller caller, CotraitanceId cotraitance, LocalDate asOf);

    /** The same with only what was known at an instant: facts recorded later are left out. Same errors. */
    CotraitanceFile show(Caller caller, CotraitanceId cotraitance, LocalDate asOf, Instant knownAt);

    /** A list, within the caller's scope, by number. */
    Page<CotraitanceLine> list(Caller caller, CotraitanceQuery query, PageRequest page);

    /** How many files stand where, within the caller's scope; no names, so any role with a scope may ask. */
    List<SituationCount> tally(Caller caller, CotraitanceQuery query);

    /** Entries against objectives of the missions locales within the caller's scope, by identifier. */
    List<ObjectiveProgress> progress(Caller caller, int year, Optional<RegionCode> region);

    /**
     * How missions locales and their neighbours stand with their objectives on a day, for whoever is about to affect or to orient (I-E6,
     * W8): figures, no names, so that any role may ask about any of them (I-E12). Read without a lock: the affectation counts again.
     *
     * @throws UnknownException if one of them isn't there on that day
     */
    NearbyCapacity room(Caller caller, Collection<MissionLocaleId> missionsLocales, LocalDate on);

    /** Takes affectations decided here in; refused ones are in the report with their rules. Agents of the site, administrators, partners. */
    IntakeReport loadAffectations(Caller caller, List<ParsedLine<AffectationImportRow>> lines);

    /**
     * Takes later facts in, in any order, twice or late (R-X1). Partners and administrators. The lines of a person go in together, so
     * that each file is opened once: give many lines at a time.
     */
    IntakeReport loadFacts(Caller caller, List<ParsedLine<FactImportRow>> lines);
}
