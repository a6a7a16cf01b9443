// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.cotraitance.ClockReport;
import fr.relais.cotraitance.DailyClock;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.spi.Ending;
import fr.relais.cotraitance.spi.PersonFiles;
import fr.relais.cotraitance.spi.Work;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Track;
import fr.relais.steering.Agreements;
import fr.relais.territory.Atlas;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Reads what is due, not the stock: the end itself follows from the facts, only its announcement is kept. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.DailyClock")
public final class StockClock implements DailyClock {

    private final PersonFiles files;
    private final Atlas atlas;
    private final Agreements agreements;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public StockClock(
            @Reference PersonFiles files,
            @Reference Atlas atlas,
            @Reference Agreements agreements,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.files = files;
        this.atlas = atlas;
        this.agreements = agreements;
        this.today = today;
    }

    @Override
    public ClockReport run(Caller caller, LocalDate until) {
        caller.require(Role.ADMINISTRATOR);
        if (until.isAfter(today.get())) {
            throw Sayings.refused("R-L18", "clock.ahead", until, today.get());
        }
        Basis basis = Basis.of(atlas, agreements);
        List<Optional<Exit.Reason>> announced = new ArrayList<>();
        Set<YoungPersonId> seen = new HashSet<>();
        for (Round round = announce(caller, until, basis);
                !round.people().isEmpty();
                round = announce(caller, until, basis)) {
            if (!seen.addAll(round.people())) {
                throw new IllegalStateException("announced and still due: people " + round.people());
            }
            announced.addAll(round.announced());
        }
        return report(until, announced);
    }

    @Override
    public int rebuild(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        Basis basis = Basis.of(atlas, agreements);
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
    private record Round(List<YoungPersonId> people, List<Optional<Exit.Reason>> announced) {}

    private Round announce(Caller caller, LocalDate until, Basis basis) {
        return files.inTransaction(work -> {
            List<YoungPersonId> due = work.due(until, Chunks.LINES);
            List<Optional<Exit.Reason>> announced = new ArrayList<>();
            Trail trail = new Trail(work, caller, "clock.announce");
            work.open(caller, due).values().forEach(open -> {
                FileOnDesk file = new FileOnDesk(open, basis);
                open.project(file.timeline());
                announced.addAll(announce(file, until));
                file.tellPartners();
                trail.person(file.id());
            });
            return new Round(due, announced);
        });
    }

    /** R-L18: each end once, unless late facts have moved it to another day. */
    private static List<Optional<Exit.Reason>> announce(FileOnDesk file, LocalDate until) {
        Map<CotraitanceId, Set<LocalDate>> before = file.file().announced();
        List<Optional<Exit.Reason>> announced = new ArrayList<>();
        for (Track track : file.timeline().tracks().values()) {
            Ending.of(track)
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

    private static List<YoungPersonId> rebuild(Work work, Caller caller, long after, Basis basis) {
        List<YoungPersonId> people = work.after(after, Chunks.LINES);
        work.open(caller, people).values().forEach(open -> {
            FileOnDesk file = new FileOnDesk(open, basis);
            open.project(file.timeline());
            file.tellPartners();
        });
        return people;
    }

    private static ClockReport report(LocalDate until, List<Optional<Exit.Reason>> announced) {
        int cancellations = 0;
        Map<Exit.Reason, Integer> exits = new EnumMap<>(Exit.Reason.class);
        for (Optional<Exit.Reason> reason : announced) {
            if (reason.isPresent()) {
                exits.merge(reason.get(), 1, Integer::sum);
            } else {
                cancellations++;
            }
        }
        return new ClockReport(until, cancellations, exits);
    }

    /** Empty for a cancellation. */
    private static Optional<Exit.Reason> reason(Track track) {
        return track.segments()
                .get(track.segments().size() - 1)
                .situation()
                .exit()
                .map(Exit::reason);
    }
}
