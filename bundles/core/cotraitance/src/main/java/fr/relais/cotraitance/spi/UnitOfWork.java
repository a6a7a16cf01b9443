// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.SituationCount;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.cotraitance.worklist.WorklistTally;
import fr.relais.partnership.objectives.Capacity;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** What may be done to people's files within one transaction. Not to be kept after it; one thread. */
@ProviderType
public interface UnitOfWork {

    /** The instant at which what is written now is recorded, as precise as it is kept. */
    Instant now();

    /** The numbers of those people's files, without the unknown and those out of the caller's scope; merged ones lead to one file. */
    Map<PoleEmploiId, YoungPersonId> find(Caller caller, Collection<PoleEmploiId> identifiers);

    /** Whose co-traitance it is; empty if unknown or out of the caller's scope. */
    Optional<YoungPersonId> personOf(Caller caller, CotraitanceId cotraitance);

    /** Locks the files in the order of their numbers and reads them, without those out of the caller's scope. */
    Map<YoungPersonId, PersonFile> open(Caller caller, Collection<YoungPersonId> people);

    /** Reads files without a lock, without those out of the caller's scope. */
    List<YoungPerson> read(Caller caller, Collection<YoungPersonId> people);

    /**
     * Makes empty files, one per new person, locked; the region is that of the residence. Ask for orphans after this call: otherwise a
     * concurrent transaction may add one that you miss.
     */
    Map<PoleEmploiId, PersonFile> create(
            Collection<PersonImportRow> people, Function<PersonImportRow, RegionCode> region);

    /**
     * Takes an exclusive lock: waits for transactions that have {@linkplain #create created} files, and blocks {@code create} in others
     * until this one ends. A person who is unknown after this call stays so until this transaction's orphans can be seen.
     */
    void blockCreation();

    /**
     * Which of these messages of an origin were told already (R-X2). Asking for a whole batch at once spares {@link PersonFile#add} a
     * look-up per fact.
     */
    Set<String> knownMessages(String origin, Collection<String> messageKeys);

    /**
     * Locks the places of a mission locale and year until the end of the transaction and counts those taken (R-E6): two callers can't
     * take the last one. Costs a query: a batch asks once per mission locale and year, in their order, and counts on by itself.
     *
     * @param asOf the day on which affectations that ended before their initialisation no longer wait for a place
     */
    Taken lockPlacesTaken(MissionLocaleId missionLocale, int year, LocalDate asOf);

    /** The orientations that were decided, by day, and whether their outcome is <em>oriented</em>; without the people who have none. */
    Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> orientations(Collection<YoungPersonId> people);

    /** Says that about so many facts and new co-traitances will come, so that their numbers are drawn at once. */
    void expectRows(int newFacts, int newCotraitances);

    /** A number for a new co-traitance. */
    CotraitanceId nextCotraitance();

    /** People with an automatic end due by that day and not announced, lowest numbers first, at most so many. */
    List<YoungPersonId> peopleWithEndsDue(LocalDate until, int most);

    /** Every person's number above a number, at most so many, for a rebuild of what is derived. */
    List<YoungPersonId> peopleAfter(long number, int most);

    /** A page of co-traitances by number, within the caller's scope, as they stand on the query's day. */
    Page<CotraitanceLine> list(Caller caller, CotraitanceQuery query, PageRequest page);

    /** How many stand where, within the caller's scope. */
    List<SituationCount> tally(Caller caller, CotraitanceQuery query);

    /** Places taken, of each of these missions locales, whoever the people are: figures, no names; without a lock. */
    Map<MissionLocaleId, Taken> placesTaken(Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf);

    /** What was told to partners. */
    OutboxRepository outgoing();

    /** Keeps a committee's decision (I-E6); rows are only added. */
    void recordDecision(CommitteeDecision decision, String recordedBy);

    /** The decisions about these missions locales and that year, in the order of recording. */
    List<CommitteeDecision> committeeDecisions(Collection<MissionLocaleId> missionsLocales, int year);

    /** What partners told in flows, within this transaction. */
    InboxRepository inbox();

    /** Files that are one person's, or aren't (W2). */
    MergeRepository merges();

    /** Mergers of missions locales (W9). */
    MissionLocaleMergerRepository mergers();

    /** Flow alerts (R-O5). */
    VolumeAlertRepository volumeAlerts();

    /**
     * A page of one working list, the oldest first, within the caller's scope.
     *
     * @throws IllegalArgumentException if the page's mark is none that a page gave
     */
    Page<WorklistLine> worklist(Caller caller, WorklistQuery query, PageRequest page);

    /** How much of each kind stands open on a day, within the caller's scope; kinds of which nothing does left out. */
    List<WorklistTally> worklistTally(
            Caller caller, Optional<MissionLocaleId> missionLocale, Optional<RegionCode> region, LocalDate asOf);

    /** Sittings that settled alerts (R-L10). */
    SettlementSessionRepository settlementSessions();

    /** Writes an audit entry with this transaction. */
    void audit(AuditEntry entry);

    /**
     * Places taken on an objective.
     *
     * @param counted initialised that year and counted (R-O6)
     * @param awaiting affected by the end of that year and, on the day asked about, neither initialised nor ended
     * @param inCivis initialised that year and not counted, being in CIVIS (I-O6)
     */
    record Taken(int counted, int awaiting, int inCivis) {

        /** Where nobody has taken any. */
        public static final Taken NOTHING = new Taken(0, 0, 0);

        /** Both together. */
        public Taken and(Taken other) {
            return new Taken(counted + other.counted, awaiting + other.awaiting, inCivis + other.inCivis);
        }

        /** Against the objective of that mission locale and year. */
        public Capacity against(int objective) {
            return new Capacity(objective, counted, awaiting, inCivis);
        }
    }
}
