// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.exchange.Flows;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into a folder for files of flows, when the file system says that something came and every so often besides. One for each
 * configuration; none without. It acts as the user and with the roles that the configuration names, and nobody else's.
 */
@Component(
        service = WatchedFolder.class,
        immediate = true,
        configurationPid = "fr.relais.exchange.folder",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = WatchedFolder.Settings.class, factory = true)
public final class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    /** Configurations {@code fr.relais.exchange.folder-…}. */
    @ObjectClassDefinition(name = "A folder for files of flows")
    public @interface Settings {
        /** The folder. */
        @AttributeDefinition(description = "Holds in/, done/ and rejected/, all on one file system")
        String folder() default "";

        /** Who sends. */
        @AttributeDefinition(description = "In whose name files are taken: the sender of their records")
        String user() default "";

        /** With which rights. */
        @AttributeDefinition(description = "Roles and scopes of that user, such as: partner, region:82")
        String roles() default "";

        /** How often. */
        @AttributeDefinition(
                description = "Seconds after which the folder is looked into though nothing was heard of it")
        int every_seconds() default 10;

        /** How long a file must be left alone. */
        @AttributeDefinition(description = "Seconds for which a file must not have been written to before it is taken")
        int quiet_seconds() default 2;
    }

    private final FolderScan scan;
    private final Path in;
    private final int everySeconds;
    private final WatchService watch;
    private volatile boolean closed;

    /** Made by the component runtime. @throws IllegalArgumentException if it isn't said which folder, as whom and with which role */
    @Activate
    public WatchedFolder(@Reference Flows flows, @Reference Inbox inbox, @Reference Clock clock, Settings settings)
            throws IOException {
        Path folder = Path.of(said("folder", settings.folder()));
        Caller caller = Caller.of(
                said("user", settings.user()),
                List.of(said("roles", settings.roles()).split("[,\\s]+")));
        if (caller.roles().isEmpty()) {
            throw new IllegalArgumentException(
                    "fr.relais.exchange.folder: roles names no role; say for instance: partner, region:82");
        }
        this.in = folder.resolve("in");
        this.scan = new FolderScan(flows, inbox, caller, folder, Duration.ofSeconds(settings.quiet_seconds()), clock);
        this.everySeconds = settings.every_seconds();
        this.watch = in.getFileSystem().newWatchService();
        Thread looking = new Thread(this::look, "relais-flows-folder");
        looking.setDaemon(true);
        looking.start();
    }

    /** Stops after the piece that is being taken; its file is taken on at the next start. */
    @Deactivate
    public void close() throws IOException {
        closed = true;
        scan.close();
        watch.close();
    }

    private static String said(String setting, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("fr.relais.exchange.folder: " + setting + " isn't set");
        }
        return value.strip();
    }

    private void look() {
        WatchKey heard = null;
        while (!closed) {
            try {
                scan.prepare();
                if (heard == null || !heard.isValid()) {
                    heard = in.register(
                            watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
                }
                scan.run();
            } catch (ClosedWatchServiceException stopped) {
                return;
            } catch (IOException | RuntimeException failure) {
                LOG.warn("the folder {} can't be looked into; trying again in a while", in, failure);
            }
            if (!waitForNews()) {
                return;
            }
        }
    }

    /** False if it is to end. */
    private boolean waitForNews() {
        try {
            WatchKey news = watch.poll(everySeconds, TimeUnit.SECONDS);
            if (news != null) {
                news.pollEvents();
                news.reset();
            }
            return true;
        } catch (ClosedWatchServiceException stopped) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
