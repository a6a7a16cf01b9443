// SPDX-License-Identifier: Apache-2.0
package fr.relais.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One jar of the archive, as it lies there: who it is, what it weighs in hash, what it says of its licence, what it carries inside.
 *
 * @param path where it lies, relative to the archive's root, with slashes
 * @param itself its Maven coordinates
 * @param sha256 of its bytes, in hexadecimal
 * @param licence what its manifest says, if it says anything
 * @param carried other artifacts whose coordinates it holds, because they were merged or shaded into it
 */
record ShippedJar(String path, Coordinates itself, String sha256, Optional<String> licence, List<Coordinates> carried) {

    /** Maven coordinates; the group is empty when neither the place nor the content of a jar tells it. */
    record Coordinates(String group, String artifact, String version) {}

    private static final Pattern NAME_AND_VERSION = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    /** Reads the jar at {@code path} under {@code root}. */
    static ShippedJar read(Path root, Path file) throws IOException {
        String path = root.relativize(file).toString().replace('\\', '/');
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            List<Coordinates> declared = declaredIn(jar);
            Coordinates itself = fromRepositoryPath(path).orElseGet(() -> fromContent(path, declared));
            List<Coordinates> carried = declared.stream()
                    .filter(other -> !other.artifact().equals(itself.artifact()))
                    .toList();
            return new ShippedJar(path, itself, sha256(file), licenceOf(jar), carried);
        }
    }

    /** {@code system/} and the SDK's {@code repository/} are laid out as Maven repositories: their folders tell the coordinates. */
    private static Optional<Coordinates> fromRepositoryPath(String path) {
        String[] parts = path.split("/");
        int root = path.startsWith("system/") ? 1 : path.startsWith("sdk/repository/") ? 2 : parts.length;
        if (parts.length < root + 4) {
            return Optional.empty();
        }
        String group = String.join(".", List.of(parts).subList(root, parts.length - 3));
        return Optional.of(new Coordinates(group, parts[parts.length - 3], parts[parts.length - 2]));
    }

    private static Coordinates fromContent(String path, List<Coordinates> declared) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return declared.stream()
                .filter(coordinates -> name.startsWith(coordinates.artifact() + "-" + coordinates.version()))
                .findFirst()
                .orElseGet(() -> fromName(name));
    }

    private static Coordinates fromName(String name) {
        Matcher matcher = NAME_AND_VERSION.matcher(name);
        return matcher.matches()
                ? new Coordinates("", matcher.group(1), matcher.group(2))
                : new Coordinates("", name.replaceFirst("\\.jar$", ""), "");
    }

    private static List<Coordinates> declaredIn(JarFile jar) throws IOException {
        List<Coordinates> declared = new ArrayList<>();
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (entry.getName().startsWith("META-INF/maven/") && entry.getName().endsWith("/pom.properties")) {
                Properties pom = new Properties();
                try (InputStream in = jar.getInputStream(entry)) {
                    pom.load(in);
                }
                declared.add(new Coordinates(
                        pom.getProperty("groupId", ""),
                        pom.getProperty("artifactId", ""),
                        pom.getProperty("version", "")));
            }
        }
        return declared;
    }

    private static Optional<String> licenceOf(JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest();
        return manifest == null
                ? Optional.empty()
                : Optional.ofNullable(manifest.getMainAttributes().getValue("Bundle-License"));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
