// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal.gate;

import fr.relais.partnership.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

/**
 * An uploaded jar, opened once and held in memory: what the checks of the gate look at. Opening runs nothing of it, and is bounded however
 * it was packed.
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
            throw Sayings.refused("I-G12", "jar.too-large", LARGEST / 1024);
        }
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes), true)) {
            Map<String, Entry> entries = entriesOf(jar);
            return new Jar(sha256(bytes), Optional.ofNullable(jar.getManifest()).orElseGet(Manifest::new), entries);
        } catch (IOException | IllegalArgumentException | SecurityException unreadable) {
            throw Sayings.refused(
                    "I-G12", "jar.unreadable", unreadable.getClass().getSimpleName());
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
                throw Sayings.refused("I-G12", "jar.entry-twice", shown(entry.getName()));
            }
            if (entries.size() > MOST_ENTRIES) {
                throw Sayings.refused("I-G12", "jar.too-many-entries", MOST_ENTRIES);
            }
        }
        return entries;
    }

    private static byte[] bounded(InputStream in, int most) throws IOException {
        byte[] content = in.readNBytes(most + 1);
        if (content.length > most) {
            throw Sayings.refused("I-G12", "jar.unpacks-too-large", LARGEST_UNPACKED / 1024);
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
    static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 200 ? plain : plain.substring(0, 199) + "…";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
