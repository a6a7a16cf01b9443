// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.matching.CandidatePair;
import fr.relais.cotraitance.matching.FilePair;
import fr.relais.cotraitance.matching.MatchCandidate;
import fr.relais.cotraitance.matching.Matching;
import fr.relais.cotraitance.matching.Merge;
import fr.relais.cotraitance.spi.MergeRepository;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryProvider;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Serves requests about files that may be one person's: checks the role, opens one transaction, leaves the audit trail. Thread-safe. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.matching.Matching")
public final class MatchingService implements Matching {

    /** Who may see that files resemble each other. */
    private static final Role[] SEEING = {Role.ADMINISTRATOR, Role.AGENT, Role.ADVISER};

    /** Who identifies people: Pôle emploi, whose identifier it is. */
    private static final Role[] IDENTIFYING = {Role.ADMINISTRATOR, Role.AGENT};

    private static final int LONGEST_GROUND = 1000;

    private final PersonFileRepository files;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public MatchingService(
            @Reference PersonFileRepository files,
            @Reference TerritoryProvider territoryProvider,
            @Reference Agreements agreements,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.files = files;
        this.territoryProvider = territoryProvider;
        this.agreements = agreements;
        this.today = today;
    }

    @Override
    public Page<CandidatePair> candidates(Caller caller, PageRequest page) {
        caller.require(SEEING);
        return files.inTransaction(work -> {
            Page<CandidatePair> found = new DuplicateFinder(work.merges(), caller).page(page);
            leave(work, caller, "matching.candidates", found.items());
            return found;
        });
    }

    @Override
    public List<CandidatePair> candidatesFor(Caller caller, YoungPersonId person) {
        caller.require(SEEING);
        return files.inTransaction(work -> {
            YoungPerson found =
                    work.read(caller, List.of(person)).stream().findFirst().orElseThrow(() -> unknown(person));
            MatchCandidate known = new MatchCandidate(
                    found.id(), found.identity(), found.profile().site());
            List<CandidatePair> candidates = new DuplicateFinder(work.merges(), caller).of(known);
            leave(work, caller, "matching.candidates", candidates);
            return candidates;
        });
    }

    @Override
    public Merge merge(Caller caller, YoungPersonId kept, YoungPersonId other, LocalDate on, String ground) {
        caller.require(IDENTIFYING);
        checkAct(on, ground);
        ProcessingContext basis = ProcessingContext.of(territoryProvider, agreements);
        return files.inTransaction(work -> {
            checkTwo(kept, other);
            MergeRepository merges = work.merges();
            checkStandsForItself(kept, merges);
            checkStandsForItself(other, merges);
            openBoth(work, caller, kept, other);
            Merge merge = merges.merge(kept, other, on, ground.strip(), caller.user());
            deriveAnew(work, caller, List.of(kept), basis);
            leave(work, caller, "matching.merge", new FilePair(kept, other));
            return merge;
        });
    }

    @Override
    public Merge undo(Caller caller, long number, LocalDate on, String ground) {
        caller.require(IDENTIFYING);
        checkAct(on, ground);
        ProcessingContext basis = ProcessingContext.of(territoryProvider, agreements);
        return files.inTransaction(work -> {
            MergeRepository merges = work.merges();
            Merge merge = merges.find(number)
                    .orElseThrow(() -> CotraitanceMessages.unknown("unknown.merge", String.valueOf(number)));
            YoungPersonId whole = merges.partOf(merge.kept()).orElse(merge.kept());
            if (!work.open(caller, List.of(whole)).containsKey(whole)) {
                throw CotraitanceMessages.unknown("unknown.merge", String.valueOf(number));
            }
            if (merge.undone().isPresent()) {
                throw CotraitanceMessages.refused(
                        "I-W2",
                        "merge.undone",
                        String.valueOf(number),
                        merge.undone().get().on());
            }
            Merge undone = merges.undo(merge, on, ground.strip(), caller.user());
            // the file that stands for itself again may be out of the caller's scope
            deriveAnew(work, AccessRules.everywhere(caller), List.of(whole, merge.other()), basis);
            leave(work, caller, "matching.undo", new FilePair(merge.kept(), merge.other()));
            return undone;
        });
    }

    @Override
    public void tellApart(Caller caller, YoungPersonId one, YoungPersonId other, String ground) {
        caller.require(IDENTIFYING);
        checkGround(ground);
        files.inTransaction(work -> {
            checkTwo(one, other);
            openBoth(work, caller, one, other);
            FilePair pair = new FilePair(one, other);
            if (!work.merges().toldApart(List.of(one)).contains(pair)) {
                work.merges().tellApart(pair, ground.strip(), caller.user());
                leave(work, caller, "matching.tell-apart", pair);
            }
            return null;
        });
    }

    @Override
    public List<Merge> mergesOf(Caller caller, YoungPersonId person) {
        caller.require(SEEING);
        return files.inTransaction(work -> {
            YoungPersonId whole = work.merges().partOf(person).orElse(person);
            if (work.read(caller, List.of(whole)).isEmpty()) {
                throw unknown(person);
            }
            new AuditTrail(work, caller, "matching.merges").person(person);
            return work.merges().of(person);
        });
    }

    private void checkAct(LocalDate on, String ground) {
        if (on.isAfter(today.get())) {
            throw CotraitanceMessages.refused("I-W2", "merge.ahead", on, today.get());
        }
        checkGround(ground);
    }

    private static void checkGround(String ground) {
        if (ground.isBlank() || ground.length() > LONGEST_GROUND) {
            throw CotraitanceMessages.refused("I-W2", "merge.ground", LONGEST_GROUND);
        }
    }

    private static void checkTwo(YoungPersonId one, YoungPersonId other) {
        if (one.equals(other)) {
            throw CotraitanceMessages.refused("I-W2", "merge.one", one.toString());
        }
    }

    private static void checkStandsForItself(YoungPersonId person, MergeRepository merges) {
        merges.partOf(person).ifPresent(whole -> {
            throw CotraitanceMessages.refused("I-W2", "merge.part", person.toString(), whole.toString());
        });
    }

    /** Locks both. */
    private static void openBoth(UnitOfWork work, Caller caller, YoungPersonId one, YoungPersonId other) {
        Map<YoungPersonId, PersonFile> opened = work.open(caller, List.of(one, other));
        for (YoungPersonId each : List.of(one, other)) {
            if (!opened.containsKey(each)) {
                throw unknown(each);
            }
        }
    }

    /** What follows from other facts than before, and what waited for them or for somebody to see the file (R-X1). */
    private static void deriveAnew(
            UnitOfWork work, Caller caller, List<YoungPersonId> people, ProcessingContext basis) {
        List<PersonAggregate> files = work.open(caller, people).values().stream()
                .map(file -> new PersonAggregate(file, basis))
                .toList();
        files.forEach(PersonAggregate::rewrite);
        new RecordProcessor(work, basis).processOrphansOf(files);
    }

    private static void leave(UnitOfWork work, Caller caller, String operation, List<CandidatePair> shown) {
        shown.forEach(each -> leave(work, caller, operation, each.pair()));
    }

    private static void leave(UnitOfWork work, Caller caller, String operation, FilePair pair) {
        work.audit(new AuditEntry(caller, operation, "person " + pair.one()));
        work.audit(new AuditEntry(caller, operation, "person " + pair.other()));
    }

    private static RuntimeException unknown(YoungPersonId person) {
        return CotraitanceMessages.unknown("unknown.person", person.toString());
    }
}
