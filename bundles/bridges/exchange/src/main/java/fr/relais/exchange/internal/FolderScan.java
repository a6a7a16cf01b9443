// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.exchange.Flows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files of a folder: from {@code in/} to {@code done/}, or to {@code rejected/} if nothing of it went in (I-X13), each with its
 * report beside it. Whatever fails, the file stays in {@code in/} and is taken again: the same file twice changes nothing (R-X2). One
 * thread.
 */
final class FolderScan {

    private static final Logger LOG = LoggerFactory.getLogger(FolderScan.class);

    /** Names under which files are still being written. */
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".filepart", ".partial", ".swp", "~");

    /** Of a name that long as much is kept as every file system takes. */
    private static final int LONGEST_NAME = 50;

    private final Flows flows;
    private final Inbox inbox;
    private final Caller caller;
    private final Path in;
    private final Path done;
    private final Path rejected;
    private final Duration quiet;
    private final Clock clock;
    private final Set<Path> complainedOf = new HashSet<>();
    private volatile boolean closed;

    FolderScan(Flows flows, Inbox inbox, Caller caller, Path folder, Duration quiet, Clock clock) {
        this.flows = flows;
        this.inbox = inbox;
        this.caller = caller;
        this.in = folder.resolve("in");
        this.done = folder.resolve("done");
        this.rejected = folder.resolve("rejected");
        this.quiet = quiet;
        this.clock = clock;
    }

    /** Makes the folders that aren't there. */
    void prepare() throws IOException {
        for (Path folder : List.of(in, done, rejected)) {
            Files.createDirectories(folder);
        }
    }

    void close() {
        closed = true;
    }

    /** Takes what is there, in the order of the names. */
    void run() throws IOException {
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(in, FolderScan::finished)) {
            paths.forEach(files::add);
        }
        complainedOf.retainAll(files);
        for (Path file : files) {
            if (!closed) {
                tryToTake(file);
            }
        }
    }

    /** A file that is there under its own name; a link may lead anywhere and is none. */
    private static boolean finished(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith)
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private void tryToTake(Path file) {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            if (Duration.between(before.lastModifiedTime().toInstant(), clock.instant())
                            .compareTo(quiet)
                    >= 0) {
                take(file, before);
            }
        } catch (NoSuchFileException another) {
            LOG.info("a file of flows was taken away from {} by somebody else", in);
        } catch (IOException | RuntimeException failure) {
            if (complainedOf.add(file)) {
                LOG.error("a file of flows can't be taken; it stays where it is and is tried again: {}", file, failure);
            }
        }
    }

    private void take(Path file, BasicFileAttributes before) throws IOException {
        String name = file.getFileName().toString();
        FlowFile taken;
        try (InputStream content = Files.newInputStream(file)) {
            taken = flows.receive(caller, name, FlowFormat.ofName(name), content)
                    .file();
        }
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        boolean written =
                before.size() != after.size() || !before.lastModifiedTime().equals(after.lastModifiedTime());
        if (!taken.done() || written) {
            return;
        }
        String kept = taken.id() + "-" + name.substring(Math.max(0, name.length() - LONGEST_NAME));
        Path to = nothingWentIn(taken.counts()) ? rejected : done;
        new FlowReport(inbox, caller, taken).write(to, kept);
        Files.move(file, to.resolve(kept), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.info("file {} of flows is in {}: {}", taken.id(), to, taken.counts());
    }

    /** I-X13. */
    private static boolean nothingWentIn(FlowCounts counts) {
        return counts.total() > 0 && counts.rejected() == counts.total();
    }
}
