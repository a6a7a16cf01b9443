// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.cotraitance.ClockReport;
import fr.relais.cotraitance.DailyClock;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.spi.AutomaticEnd;
import fr.relais.cotraitance.spi.ClockRepository;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryProvider;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Reads what is due, not the stock: the end itself follows from the facts, only its announcement is kept. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.DailyClock")
public final class DailyClockService implements DailyClock {

    /** How long a run that died stands in the way of the next; a round takes seconds. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final PersonFileRepository files;
    private final ClockRepository runs;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;
    private final Today today;
    private final Clock time;

    /** Made by the component runtime. */
    @Activate
    public DailyClockService(
            @Reference PersonFileRepository files,
            @Reference ClockRepository runs,
            @Reference TerritoryProvider territoryProvider,
            @Reference Agreements agreements,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today,
            @Reference Clock time) {
        this.files = files;
        this.runs = runs;
        this.territoryProvider = territoryProvider;
        this.agreements = agreements;
        this.today = today;
        this.time = time;
    }

    @Override
    public ClockReport run(Caller caller, LocalDate until) {
        caller.require(Role.ADMINISTRATOR);
        if (until.isAfter(today.get())) {
            throw CotraitanceMessages.refused("R-L18", "clock.ahead", until, today.get());
        }
        String run = UUID.randomUUID().toString();
        Instant startedAt = time.instant();
        hold(run);
        try {
            Tally tally = announceAll(caller, until, run);
            ClockReport report = new ClockReport(
                    until,
                    tally.cancellations(),
                    tally.exits(),
                    tally.told(),
                    caller.user(),
                    startedAt,
                    time.instant());
            runs.keep(report);
            return report;
        } finally {
            runs.release(run);
        }
    }

    private Tally announceAll(Caller caller, LocalDate until, String run) {
        new MergerBackfill(files, territoryProvider, agreements).catchUp(caller);
        ProcessingContext basis = ProcessingContext.of(territoryProvider, agreements);
        Tally tally = new Tally();
        Set<YoungPersonId> seen = new HashSet<>();
        for (Round round = announce(caller, until, basis);
                !round.people().isEmpty();
                round = announce(caller, until, basis)) {
            if (!seen.addAll(round.people())) {
                throw new IllegalStateException("announced and still due: people " + round.people());
            }
            tally.add(round);
            hold(run);
        }
        new VolumeMonitor(files, agreements).raise(basis.map(), until);
        return tally;
    }

    /** Two runs at once would announce nothing twice, since each reads a file under its lock; but they would wait for each other. */
    private void hold(String run) {
        Instant now = time.instant();
        if (!runs.lease(run, now, now.plus(LEASE))) {
            throw CotraitanceMessages.refused("R-L18", "clock.busy");
        }
    }

    @Override
    public Page<ClockReport> runs(Caller caller, PageRequest page) {
        caller.require(Role.ADMINISTRATOR);
        return runs.runs(page);
    }

    @Override
    public int rebuild(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        ProcessingContext basis = ProcessingContext.of(territoryProvider, agreements);
        int read = 0;
        Optional<YoungPersonId> last = Optional.empty();
        do {
            long after = last.map(YoungPersonId::value).orElse(0L);
            List<YoungPersonId> people = files.inTransaction(work -> rebuild(work, caller, after, basis));
            read += people.size();
            last = people.stream().max(YoungPersonId::compareTo);
        } while (last.isPresent());
        return read;
    }

    /** One transaction's part of what is due. @param announced why each ended; empty for a cancellation */
    private record Round(List<YoungPersonId> people, List<Optional<Exit.Reason>> announced, int told) {}

    /** Adds rounds up. One thread. */
    private static final class Tally {

        private int cancellations;
        private int told;
        private final Map<Exit.Reason, Integer> exits = new EnumMap<>(Exit.Reason.class);

        void add(Round round) {
            told += round.told();
            for (Optional<Exit.Reason> reason : round.announced()) {
                if (reason.isPresent()) {
                    exits.merge(reason.get(), 1, Integer::sum);
                } else {
                    cancellations++;
                }
            }
        }

        int cancellations() {
            return cancellations;
        }

        int told() {
            return told;
        }

        Map<Exit.Reason, Integer> exits() {
            return exits;
        }
    }

    private Round announce(Caller caller, LocalDate until, ProcessingContext basis) {
        return files.inTransaction(work -> {
            List<YoungPersonId> due = work.peopleWithEndsDue(until, Batches.LINES);
            List<Optional<Exit.Reason>> announced = new ArrayList<>();
            int told = 0;
            AuditTrail trail = new AuditTrail(work, caller, "clock.announce");
            for (PersonFile open : work.open(caller, due).values()) {
                PersonAggregate file = new PersonAggregate(open, basis);
                open.project(file.timeline());
                announced.addAll(announce(file, until));
                told += file.tellPartners();
                trail.person(file.id());
            }
            return new Round(due, announced, told);
        });
    }

    /** R-L18: each end once, unless late facts have moved it to another day. */
    private static List<Optional<Exit.Reason>> announce(PersonAggregate file, LocalDate until) {
        Map<CotraitanceId, Set<LocalDate>> before = file.file().announced();
        List<Optional<Exit.Reason>> announced = new ArrayList<>();
        for (CotraitanceTimeline track : file.timeline().tracks().values()) {
            AutomaticEnd.of(track)
                    .filter(ending -> !ending.on().isAfter(until))
                    .filter(ending -> !before.getOrDefault(track.id(), Set.of()).contains(ending.on()))
                    .ifPresent(ending -> {
                        file.file()
                                .announce(track.id(), ending.on(), ending.rule().value());
                        announced.add(reason(track));
                    });
        }
        return announced;
    }

    private static List<YoungPersonId> rebuild(UnitOfWork work, Caller caller, long after, ProcessingContext basis) {
        List<YoungPersonId> people = work.peopleAfter(after, Batches.LINES);
        work.open(caller, people).values().forEach(open -> new PersonAggregate(open, basis).write());
        return people;
    }

    /** Empty for a cancellation. */
    private static Optional<Exit.Reason> reason(CotraitanceTimeline track) {
        return track.segments()
                .get(track.segments().size() - 1)
                .situation()
                .exit()
                .map(Exit::reason);
    }
}
