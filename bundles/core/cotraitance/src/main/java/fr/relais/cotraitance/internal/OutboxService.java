// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.flow.FileFormat;
import fr.relais.cotraitance.flow.Outbox;
import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.spi.OutboxRepository;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.Flow;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Hands out what was told, a day at a time. A day that is over is sealed when somebody first asks about files. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.flow.Outbox")
public final class OutboxService implements Outbox {

    /** I-X8: what may be decided or derived here as well is told to Pôle emploi's system too, from which it otherwise comes. */
    private static final Set<Flow> TO_GIDE_TOO =
            EnumSet.of(Flow.F1_AFFECTATION, Flow.F6_ALERT_SETTLED, Flow.F7_EXIT, Flow.F9_CANCELLATION);

    private final PersonFileRepository files;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public OutboxService(
            @Reference PersonFileRepository files,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.files = files;
        this.today = today;
    }

    /** The flows that a partner is told (domain.md chapter 5, I-X8). */
    static Set<Flow> flowsTo(ExchangePartner partner) {
        return Arrays.stream(Flow.values())
                .filter(flow -> flow.receivers().contains(partner)
                        || partner == ExchangePartner.GIDE && TO_GIDE_TOO.contains(flow))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flow.class)));
    }

    @Override
    public Page<OutboxFile> files(Caller caller, ExchangePartner partner, boolean unacknowledged, PageRequest page) {
        allow(caller, partner);
        sealYesterday();
        Optional<LocalDate> after = page.after().map(OutboxService::mark);
        return files.inTransaction(work -> {
            List<OutboxFile> found = work
                    .outgoing()
                    .days(after, unacknowledged ? Optional.of(partner) : Optional.empty(), page.limit() + 1)
                    .stream()
                    .map(day -> file(work.outgoing(), partner, day))
                    .toList();
            if (found.size() <= page.limit()) {
                return new Page<>(found, Optional.empty());
            }
            List<OutboxFile> shown = found.subList(0, page.limit());
            return new Page<>(
                    shown, Optional.of(shown.get(shown.size() - 1).day().toString()));
        });
    }

    @Override
    public OutboxFile file(Caller caller, ExchangePartner partner, LocalDate day, FileFormat form, OutputStream to)
            throws IOException {
        allow(caller, partner);
        sealYesterday();
        OutboxFile totals = files.inTransaction(work -> {
            OutboxFile found = closed(work, partner, day);
            audit(work, caller, "outbox.file", partner, day);
            return found;
        });
        DigestingStream summing = new DigestingStream(to);
        summing.write(form.head());
        long written = 0;
        long last = 0;
        for (List<OutboxRecord> some = after(partner, day, last); !some.isEmpty(); some = after(partner, day, last)) {
            for (OutboxRecord each : some) {
                summing.write(form.line(each));
            }
            written += some.size();
            last = some.get(some.size() - 1).id();
        }
        if (written != totals.size()) {
            throw new IllegalStateException(
                    "file of " + day + " for " + partner + ": " + written + " records, not " + totals.size());
        }
        OutboxFile.Sum sum = summing.sum();
        return files.inTransaction(work -> keep(work, partner, day, form.code(), sum));
    }

    @Override
    public LocalDate closeToday(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        LocalDate day = today.get();
        files.inTransaction(work -> {
            work.outgoing().seal(day);
            work.audit(new AuditEntry(caller, "outbox.close", day.toString()));
            return null;
        });
        return day;
    }

    @Override
    public OutboxFile acknowledge(Caller caller, ExchangePartner partner, LocalDate day, String sha256) {
        allow(caller, partner);
        String hash = sha256.toLowerCase(Locale.ROOT);
        return files.inTransaction(work -> {
            OutboxFile file = closed(work, partner, day);
            if (file.sums().values().stream().noneMatch(sum -> sum.sha256().equals(hash))) {
                throw CotraitanceMessages.refused("R-X2", "outbox.other-file", partner, day);
            }
            if (file.acknowledgement().isPresent()) {
                return file;
            }
            work.outgoing()
                    .recordAcknowledgement(
                            partner, day, new OutboxFile.Acknowledgement(hash, caller.user(), work.now()));
            audit(work, caller, "outbox.acknowledge", partner, day);
            return closed(work, partner, day);
        });
    }

    /** What was told on days that are over is told; whoever is late tells it on the next. */
    private void sealYesterday() {
        LocalDate yesterday = today.get().minusDays(1);
        boolean behind = files.inTransaction(
                work -> work.outgoing().sealedUntil().map(yesterday::isAfter).orElse(true));
        if (behind) {
            files.inTransaction(work -> {
                work.outgoing().seal(yesterday);
                return null;
            });
        }
    }

    private List<OutboxRecord> after(ExchangePartner partner, LocalDate day, long last) {
        return files.inTransaction(work -> work.outgoing().records(day, flowsTo(partner), last, Batches.LINES));
    }

    private static OutboxFile keep(
            UnitOfWork work, ExchangePartner partner, LocalDate day, String form, OutboxFile.Sum sum) {
        OutboxFile.Sum former = closed(work, partner, day).sums().get(form);
        if (former == null) {
            work.outgoing().recordFile(partner, day, form, sum);
        } else if (!former.equals(sum)) {
            throw new IllegalStateException(
                    "file of " + day + " for " + partner + " in " + form + " was " + former + " and is " + sum);
        }
        return closed(work, partner, day);
    }

    private static OutboxFile closed(UnitOfWork work, ExchangePartner partner, LocalDate day) {
        return work.outgoing()
                .day(day)
                .map(found -> file(work.outgoing(), partner, found))
                .orElseThrow(() -> CotraitanceMessages.refused("R-X2", "outbox.open", day));
    }

    private static OutboxFile file(OutboxRepository outgoing, ExchangePartner partner, OutboxRepository.Day day) {
        Map<Flow, Integer> records = new EnumMap<>(Flow.class);
        flowsTo(partner).forEach(flow -> Optional.ofNullable(day.records().get(flow))
                .ifPresent(count -> records.put(flow, count)));
        return new OutboxFile(
                partner,
                day.day(),
                records,
                outgoing.sums(partner, day.day()),
                outgoing.acknowledgement(partner, day.day()));
    }

    private static void audit(
            UnitOfWork work, Caller caller, String operation, ExchangePartner partner, LocalDate day) {
        work.audit(new AuditEntry(caller, operation, partner + " " + day));
    }

    /** R-D3: toward the entitled partner only. */
    private static void allow(Caller caller, ExchangePartner partner) {
        caller.require(Role.ADMINISTRATOR, Role.PARTNER);
        if (!caller.is(Role.ADMINISTRATOR) && !caller.scopes().contains(new Scope.OfPartner(partner))) {
            throw new ForbiddenException(caller.user(), Role.ADMINISTRATOR);
        }
    }

    private static LocalDate mark(String mark) {
        try {
            return LocalDate.parse(mark);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("not the mark of a page: " + mark, malformed);
        }
    }
}
