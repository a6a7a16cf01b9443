// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.access.Caller;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.exchange.Flows;
import fr.relais.exchange.InsufficientSpaceException;
import fr.relais.vocabulary.Text;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spools files of flows, passes their records to the inbox in pieces, and goes on by itself with those that weren't finished: after a
 * restart, and after whatever else got in the way.
 */
@Component(
        immediate = true,
        configurationPid = "fr.relais.exchange.flows",
        property = "service.exported.interfaces=fr.relais.exchange.Flows")
@Designate(ocd = FlowsService.Settings.class)
public final class FlowsService implements Flows {

    private static final int MOST_SHOWN = 500;
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    /** Of this process: a receiver with another configuration may start while the former ends its piece. */
    static final PathLock TURNS = new PathLock();

    private static final Logger LOG = LoggerFactory.getLogger(FlowsService.class);

    /** Where files wait. */
    @ObjectClassDefinition(name = "Files of flows")
    public @interface Settings {
        /** Folder. */
        @AttributeDefinition(
                description = "Folder of files that are being taken; empty: flows/spool below the instance")
        String spool() default "";

        /** Size of a transaction. */
        @AttributeDefinition(description = "Records per transaction: what a killed process takes anew at most")
        int piece() default 5_000;
    }

    private final Inbox inbox;
    private final FreeSpaceHealthCheck space;
    private final Spool spool;
    private final int piece;
    private final ScheduledExecutorService resuming;
    private volatile boolean closed;

    /** Made by the component runtime; goes on with unfinished files beside. */
    @Activate
    public FlowsService(@Reference Inbox inbox, @Reference FreeSpaceHealthCheck space, Settings settings) {
        this.inbox = inbox;
        this.space = space;
        Path folder = settings.spool().isEmpty()
                ? Path.of(System.getProperty("karaf.base", "."), "flows", "spool")
                : Path.of(settings.spool());
        this.spool = new Spool(folder);
        space.watch(folder);
        this.piece = settings.piece();
        this.resuming = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread own = new Thread(work, "relais-flows-resume");
            own.setDaemon(true);
            return own;
        });
        resuming.execute(this::clearAway);
        resuming.scheduleWithFixedDelay(this::goOn, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Stops after the piece that is being taken. */
    @Deactivate
    public void close() {
        closed = true;
        resuming.shutdown();
    }

    @Override
    public Receipt receive(Caller caller, String name, FlowFormat format, InputStream content) {
        // Asked with nothing first: who may not send is told so before a hundred megabytes are read.
        inbox.files(caller, Optional.empty(), new PageRequest(1, Optional.empty()));
        space.require();
        try {
            Spool.Received received = spool.receive(content);
            return TURNS.with(spool.of(caller.user(), received.hash(), format), path -> {
                spool.keep(received, path);
                FlowFile file = inbox.begin(caller, name, received.hash(), format);
                boolean known = file.done();
                FlowFile taken = known ? file : take(caller, file, path);
                if (taken.done()) {
                    Files.deleteIfExists(path);
                }
                return new Receipt(taken, known, notApplied(caller, taken));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Text> paused() {
        return space.shortage().map(InsufficientSpaceException::text);
    }

    private List<InboxRecord> notApplied(Caller caller, FlowFile file) {
        return Stream.of(RecordState.REJECTED, RecordState.ORPHAN)
                .flatMap(state -> inbox
                        .records(
                                caller,
                                RecordQuery.of(state).ofFile(file.id()),
                                new PageRequest(MOST_SHOWN, Optional.empty()))
                        .items()
                        .stream())
                .toList();
    }

    /** @throws InsufficientSpaceException between two pieces, if there isn't room for the next: what was taken stays, the bytes too */
    private FlowFile take(Caller caller, FlowFile begun, Path path) throws IOException {
        FlowFile file = begun;
        int read = 0;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(path));
                Prefetcher<List<FlowImportRow>> pieces = pieces(FlowLines.of(file.format(), content))) {
            for (Optional<List<FlowImportRow>> next = pieces.next();
                    next.isPresent() && !closed && !file.done();
                    next = pieces.next()) {
                List<FlowImportRow> lines = next.get();
                int from = read;
                read += lines.size();
                int takenOfThese = Math.min(lines.size(), Math.max(0, file.taken() - from));
                List<FlowImportRow> rest = lines.subList(takenOfThese, lines.size());
                while (!rest.isEmpty() && !file.done()) {
                    space.require();
                    file = inbox.take(caller, file.id(), read - rest.size(), rest);
                    int left = Math.min(rest.size(), Math.max(0, read - file.taken()));
                    rest = rest.subList(rest.size() - left, rest.size());
                }
            }
        }
        return closed ? file : inbox.finish(caller, file.id());
    }

    /** The next piece is read while this one is taken. */
    private Prefetcher<List<FlowImportRow>> pieces(FlowLines reader) {
        return new Prefetcher<>(
                "relais-flows-read", () -> reader.ended() ? Optional.empty() : Optional.of(reader.next(piece)));
    }

    private void clearAway() {
        try {
            spool.clearAway();
        } catch (IOException failure) {
            LOG.warn("what a killed process left in the spool can't be cleared away", failure);
        }
    }

    /** R-X2: what was left unfinished, as far as its bytes are on this node; what somebody is taking just now is left to them. */
    private void goOn() {
        try {
            for (Path path : spool.kept()) {
                if (!closed && space.shortage().isEmpty()) {
                    TURNS.ifFree(path, this::goOnWith);
                }
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("unfinished files of flows can't be looked for; trying again in a while", failure);
        }
    }

    /** Bytes that no unfinished file needs are of one that was done, or of which the sender never had an answer and sends it again. */
    private void goOnWith(Path path) throws IOException {
        Optional<Inbox.Unfinished> found = inbox.unfinished().stream()
                .filter(each -> path.equals(spool.of(
                        each.file().sender(), each.file().hash(), each.file().format())))
                .findFirst();
        if (found.isEmpty()) {
            Files.deleteIfExists(path);
            return;
        }
        FlowFile begun = found.get().file();
        try {
            LOG.info("file {} of flows is gone on with after {} records", begun.id(), begun.taken());
            FlowFile file = take(found.get().teller(), begun, path);
            if (file.done()) {
                Files.deleteIfExists(path);
                LOG.info("file {} of flows is done", file.id());
            }
        } catch (InsufficientSpaceException noRoom) {
            LOG.info("file {} of flows waits for room", begun.id());
        } catch (IOException | RuntimeException failure) {
            LOG.error("file {} of flows can't be gone on with; trying again in a while", begun.id(), failure);
        }
    }
}
