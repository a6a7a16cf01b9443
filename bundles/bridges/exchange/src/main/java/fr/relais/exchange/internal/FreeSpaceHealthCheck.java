// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.exchange.InsufficientSpaceException;
import fr.relais.partnership.text.Sentences;
import fr.relais.readiness.HealthCheck;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.time.Ticker;
import fr.relais.vocabulary.Text;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the disks that imports write to. Below the mark imports pause, so that what is left is for everything else, reads first. Asks
 * anew each time, in microseconds. Thread-safe.
 */
@Component(
        service = {FreeSpaceHealthCheck.class, HealthCheck.class},
        configurationPid = "fr.relais.exchange.space")
@Designate(ocd = FreeSpaceHealthCheck.Settings.class)
public final class FreeSpaceHealthCheck implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(FreeSpaceHealthCheck.class);
    private static final Sentences SENTENCES = Sentences.beside(FreeSpaceHealthCheck.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int MEGABYTE = 1 << 20;

    /** Configuration {@code fr.relais.exchange.space}. */
    @ObjectClassDefinition(name = "Free space below which imports pause")
    public @interface Settings {
        /** The mark. */
        @AttributeDefinition(description = "What must be free for imports to go on, such as 512 MB, 2 GB or 5 %")
        String mark() default "512 MB";

        /** Folders. */
        @AttributeDefinition(
                description = "Folders whose disks are looked at, beside the spool's; empty: the embedded database's")
        String[] folders() default {};

        /** Patience. */
        @AttributeDefinition(
                description = "Seconds that an import without a spool waits in its middle before it gives up")
        int patience() default 120;
    }

    /** How many bytes of a disk are free. */
    interface Free {
        long of(FileStore disk) throws IOException;
    }

    private final Ticker ticker;
    private final Free free;
    private final FreeSpaceThreshold mark;
    private final String marked;
    private final Set<Path> folders = new CopyOnWriteArraySet<>();
    private final Duration patience;
    private final AtomicBoolean pausing = new AtomicBoolean();

    /** Made by the component runtime. @throws IllegalArgumentException if the mark is none */
    @Activate
    public FreeSpaceHealthCheck(@Reference Ticker ticker, Settings settings) {
        this(settings, FileStore::getUsableSpace, ticker);
    }

    FreeSpaceHealthCheck(Settings settings, Free free, Ticker ticker) {
        this.ticker = ticker;
        this.free = free;
        this.mark = FreeSpaceThreshold.of(settings.mark());
        this.marked = settings.mark();
        this.patience = Duration.ofSeconds(settings.patience());
        List<String> named = settings.folders().length > 0
                ? List.of(settings.folders())
                : Stream.ofNullable(System.getProperty("derby.system.home")).toList();
        named.stream().map(Path::of).forEach(folders::add);
    }

    /** Looks at the disk of this folder as well, which needn't be there yet. */
    void watch(Path folder) {
        folders.add(folder);
    }

    /** Why imports pause; empty if there is room. */
    Optional<InsufficientSpaceException> shortage() {
        Optional<InsufficientSpaceException> shortage =
                folders.stream().flatMap(folder -> shortage(folder).stream()).findFirst();
        if (pausing.getAndSet(shortage.isPresent()) != shortage.isPresent()) {
            shortage.ifPresentOrElse(
                    why -> LOG.warn("imports pause: {}", why.getMessage()),
                    () -> LOG.info("imports go on: there is room"));
        }
        return shortage;
    }

    /** @throws InsufficientSpaceException if there isn't room enough */
    void require() {
        shortage().ifPresent(FreeSpaceHealthCheck::refuse);
    }

    /** Waits until there is room. @throws InsufficientSpaceException if there isn't in a while */
    void await() {
        long until = ticker.read() + patience.toNanos();
        for (Optional<InsufficientSpaceException> why = shortage(); why.isPresent(); why = shortage()) {
            if (ticker.read() - until > 0) {
                throw why.get();
            }
            try {
                ticker.sleep(BETWEEN_LOOKS.toNanos());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw why.get();
            }
        }
    }

    @Override
    public List<HealthCheckResult> checks() {
        return List.of(new HealthCheckResult(
                "space for imports",
                "at least " + marked + " free",
                shortage().map(why -> new Text(told(why, Text::fr), told(why, Text::en)))));
    }

    private static String told(InsufficientSpaceException why, Function<Text, String> language) {
        return language.apply(why.text()) + " " + language.apply(why.remedy());
    }

    private static void refuse(InsufficientSpaceException why) {
        throw why;
    }

    private Optional<InsufficientSpaceException> shortage(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            FileStore disk = Files.getFileStore(there);
            long left = free.of(disk);
            long needed = mark.of(disk);
            return left >= needed ? Optional.empty() : Optional.of(shortage(folder, left, needed));
        } catch (IOException unknown) {
            // a disk that can't be asked can't be written to either: that is told by whoever tries
            LOG.warn("the free space of {} can't be told", folder, unknown);
            return Optional.empty();
        }
    }

    private static InsufficientSpaceException shortage(Path folder, long free, long needed) {
        return new InsufficientSpaceException(
                SENTENCES.say("no-room", folder, String.valueOf(free / MEGABYTE), String.valueOf(needed / MEGABYTE)),
                SENTENCES.say("no-room.remedy"));
    }
}
