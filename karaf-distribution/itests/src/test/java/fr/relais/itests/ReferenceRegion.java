// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The reference regions, as they are built. */
enum ReferenceRegion {
    RHONE_ALPES("82", "69029", "rhone-alpes"),
    NORD_PAS_DE_CALAIS("31", "59350", "nord-pas-de-calais"),
    BRETAGNE("53", "35047", "bretagne");

    private static final LocalDateTime DAY = LocalDateTime.of(2010, 11, 26, 12, 0);

    private final String region;
    private final String commune;
    private final String name;

    ReferenceRegion(String region, String commune, String name) {
        this.region = region;
        this.commune = commune;
        this.name = name;
    }

    String region() {
        return region;
    }

    /** Somewhere in it. */
    String commune() {
        return commune;
    }

    String bundle() throws IOException {
        return header("Bundle-SymbolicName");
    }

    String version() throws IOException {
        return header("Bundle-Version");
    }

    private String header(String header) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(jar()))) {
            return jar.getManifest().getMainAttributes().getValue(header);
        }
    }

    byte[] jar() throws IOException {
        return Files.readAllBytes(Path.of(
                System.getProperty("relais.bundles"),
                "regions",
                name,
                "target",
                "relais-region-" + name + "-" + System.getProperty("relais.version") + ".jar"));
    }

    /** SHA-256 of the jar, hexadecimal. */
    String digest() throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The same content under another version. The same bytes each time. */
    byte[] jarAs(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(jar()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
            out.putNextEntry(entry(JarFile.MANIFEST_NAME));
            manifest.write(out);
            for (JarEntry each = jar.getNextJarEntry(); each != null; each = jar.getNextJarEntry()) {
                if (!each.isDirectory()) {
                    out.putNextEntry(entry(each.getName()));
                    jar.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        return entry;
    }
}
