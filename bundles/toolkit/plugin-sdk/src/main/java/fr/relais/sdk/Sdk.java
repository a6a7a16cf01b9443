// SPDX-License-Identifier: Apache-2.0
package fr.relais.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder from which a regional team builds offline: a Maven repository with all that is needed, the settings that make Maven use it and
 * nothing else, a script that calls Maven so, and a page that says how.
 */
final class Sdk {

    private static final String PLUGINS = "org/apache/maven/plugins";

    private Sdk() {}

    static void stage(OwnArtifacts own, Recording recording, String version, String archetypePlugin, Path folder)
            throws IOException {
        Folders.delete(folder);
        Path repository = folder.resolve("repository");
        own.into(repository);
        for (Path file : recording.files()) {
            Path to = repository.resolve(file.toString());
            Files.createDirectories(to.getParent());
            Files.copy(recording.repository().resolve(file.toString()), to);
        }
        write("settings.xml", folder.resolve("settings.xml"), version, archetypePlugin);
        write("mvn", folder.resolve("mvn"), version, archetypePlugin);
        write("README.md", folder.resolve("README.md"), version, archetypePlugin);
        write("archetype-catalog.xml", repository.resolve("archetype-catalog.xml"), version, archetypePlugin);
        // what Maven reads to know which plug-in "archetype:generate" means, and in which version
        write("plugins.xml", repository.resolve(PLUGINS).resolve("maven-metadata.xml"), version, archetypePlugin);
        write(
                "archetype-plugin.xml",
                repository.resolve(PLUGINS).resolve("maven-archetype-plugin/maven-metadata.xml"),
                version,
                archetypePlugin);
        if (!folder.resolve("mvn").toFile().setExecutable(true)) {
            throw new IOException("can't make executable: " + folder.resolve("mvn"));
        }
    }

    private static void write(String template, Path to, String version, String archetypePlugin) throws IOException {
        try (InputStream in = Sdk.class.getResourceAsStream(template)) {
            Files.writeString(
                    to,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("@version@", version)
                            .replace("@archetypePlugin@", archetypePlugin));
        }
    }
}
