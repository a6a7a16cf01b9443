// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import fr.relais.partnership.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * An uploaded jar, opened and held in memory: what the checks of the gate look at. Opening runs nothing of it, and is bounded however it
 * was packed.
 *
 * @param digest SHA-256 of its bytes, hexadecimal
 * @param entries files by name, without folders and the manifest
 */
public record Jar(String digest, Manifest manifest, Map<String, Entry> entries) {

    /** Largest jar, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int LARGEST_UNPACKED = 20 * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;

    /** A file of the jar. @param signers who signed it; empty if nobody did */
    public record Entry(byte[] content, List<CodeSigner> signers) {}

    /** @throws RefusedException if it can't be read, or is too large (I-G12) */
    static Jar open(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw GateMessages.refused("I-G12", "jar.too-large", LARGEST / 1024);
        }
        try {
            measure(bytes);
            return read(bytes);
        } catch (IOException | IllegalArgumentException | SecurityException unreadable) {
            throw GateMessages.refused(
                    "I-G12", "jar.unreadable", unreadable.getClass().getSimpleName());
        }
    }

    /** Java reads a manifest to its end before it says anything of it: so all is counted before, and nothing of it kept. */
    private static void measure(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int unpacked = 0;
            while (zip.getNextEntry() != null) {
                unpacked += bounded(zip, LARGEST_UNPACKED - unpacked).length;
            }
        }
    }

    private static Jar read(byte[] bytes) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes), true)) {
            Map<String, Entry> entries = entriesOf(jar);
            Manifest manifest = Optional.ofNullable(jar.getManifest()).orElseGet(Manifest::new);
            if (!tableSaysTheSame(bytes, entries, manifest)) {
                throw GateMessages.refused("I-G12", "jar.two-faced");
            }
            return new Jar(digest(bytes), manifest, entries);
        }
    }

    private static Map<String, Entry> entriesOf(JarInputStream jar) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        int unpacked = 0;
        for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
            byte[] content = bounded(jar, LARGEST_UNPACKED - unpacked);
            unpacked += content.length;
            if (entry.isDirectory()) {
                continue;
            }
            List<CodeSigner> signers =
                    Optional.ofNullable(entry.getCodeSigners()).map(List::of).orElseGet(List::of);
            if (entries.put(entry.getName(), new Entry(content, signers)) != null) {
                throw GateMessages.refused("I-G12", "jar.entry-twice", shown(entry.getName()));
            }
            if (entries.size() > MOST_ENTRIES) {
                throw GateMessages.refused("I-G12", "jar.too-many-entries", MOST_ENTRIES);
            }
        }
        return entries;
    }

    /**
     * The framework finds files by the table at the jar's end, and this reads them from its beginning, for only so are signatures told: what
     * runs must be what was looked at.
     */
    private static boolean tableSaysTheSame(byte[] bytes, Map<String, Entry> entries, Manifest manifest)
            throws IOException {
        Path copy = Files.createTempFile("relais-gate-", ".jar");
        try {
            Files.write(copy, bytes);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                Map<Boolean, List<ZipEntry>> byManifest = zip.stream()
                        .filter(entry -> !entry.isDirectory())
                        .collect(Collectors.partitioningBy(
                                entry -> entry.getName().equals(JarFile.MANIFEST_NAME)
                                        && !entries.containsKey(entry.getName())));
                List<ZipEntry> files = byManifest.get(false);
                List<ZipEntry> manifests = byManifest.get(true);
                return files.size() == entries.size()
                        && manifests.size() <= 1
                        && manifestOf(zip, manifests).equals(manifest)
                        && holdsTheSame(zip, files, entries);
            }
        } finally {
            Files.delete(copy);
        }
    }

    private static Manifest manifestOf(ZipFile zip, List<ZipEntry> manifests) throws IOException {
        return manifests.isEmpty()
                ? new Manifest()
                : new Manifest(
                        new ByteArrayInputStream(bounded(zip.getInputStream(manifests.get(0)), LARGEST_UNPACKED)));
    }

    private static boolean holdsTheSame(ZipFile zip, List<ZipEntry> files, Map<String, Entry> entries)
            throws IOException {
        for (ZipEntry file : files) {
            Entry read = entries.get(file.getName());
            if (read == null
                    || !Arrays.equals(read.content(), zip.getInputStream(file).readNBytes(read.content().length + 1))) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bounded(InputStream in, int most) throws IOException {
        byte[] content = in.readNBytes(most + 1);
        if (content.length > most) {
            throw GateMessages.refused("I-G12", "jar.unpacks-too-large", LARGEST_UNPACKED / 1024);
        }
        return content;
    }

    /** Names of files that begin and end so. */
    List<String> names(String prefix, String suffix) {
        List<String> names = new ArrayList<>();
        for (String name : entries.keySet()) {
            if (name.startsWith(prefix) && name.endsWith(suffix)) {
                names.add(name);
            }
        }
        return names;
    }

    /** A main attribute of the manifest, empty where there is none. */
    Optional<String> header(String name) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(name)).map(String::strip);
    }

    /** Symbolic name without its directives; empty where there is none. */
    String symbolicName() {
        return header("Bundle-SymbolicName")
                .map(name -> name.split(";", 2)[0].strip())
                .orElse("");
    }

    /** A name from the jar, short enough to be shown. */
    public static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 200 ? plain : plain.substring(0, 199) + "…";
    }

    /** SHA-256, hexadecimal. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
