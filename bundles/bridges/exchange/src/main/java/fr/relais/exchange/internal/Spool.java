// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.cotraitance.flow.FlowFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The bytes of files that are being taken: whole and on disk before they count, gone when they are taken. */
final class Spool {

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    /** A file that came whole, not yet under the name by which it is found again. */
    record Received(Path path, String hash) {}

    /** Keeps what comes; on disk when this returns. */
    Received receive(InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path coming = Files.createTempFile(folder, "coming", ".part");
        boolean whole = false;
        try {
            MessageDigest digest = sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(coming), digest)) {
                content.transferTo(out);
            }
            sync(coming);
            whole = true;
            return new Received(coming, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(coming);
            }
        }
    }

    /** Gives it the name by which it is found again. */
    void keep(Received received, Path kept) throws IOException {
        Files.move(received.path(), kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
    }

    /** Files that were kept and are still here, the oldest first. */
    List<Path> kept() throws IOException {
        return list("*.{csv,ndjson}").stream()
                .sorted(Comparator.comparing(path -> path.toFile().lastModified()))
                .toList();
    }

    /** Removes what was coming when a process died: it was touched last before this one started. */
    void clearAway() throws IOException {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        for (Path part : list("coming*.part")) {
            if (Files.getLastModifiedTime(part).toMillis() < started) {
                Files.deleteIfExists(part);
            }
        }
    }

    private List<Path> list(String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, pattern)) {
            paths.forEach(found::add);
        }
        return found;
    }

    /** Where the bytes of a file are, if they are here. */
    Path of(String sender, String hash, FlowFormat format) {
        MessageDigest digest = sha256();
        digest.update(sender.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(hash + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8) + "."
                + format.name().toLowerCase(Locale.ROOT));
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
