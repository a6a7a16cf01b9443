// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** Clients that others' generators make of the OpenAPI document: they compile, and what they ask a running archive is answered as they expect. */
public class GeneratedClientsIT {

    private static final Path SOURCES = Path.of("src", "test", "clients").toAbsolutePath();
    private static final Path WORK = Path.of("target", "clients").toAbsolutePath();
    private static final Path DOCUMENT = WORK.resolve("openapi.json");
    private static final long PATIENCE_MINUTES = 5;

    private static SharedInstance world;

    @BeforeClass
    public static void aDocumentOfARunningArchive() throws IOException {
        world = SharedInstance.started();
        Files.createDirectories(WORK);
        Files.writeString(DOCUMENT, world.administrator().get("/openapi.json").body());
    }

    @Test
    public void aTypeScriptClientCompilesAndIsAnswered() throws Exception {
        Path client = Files.createDirectories(WORK.resolve("typescript"));
        copy(SOURCES.resolve("typescript"), client);
        run(client, "npm", "ci", "--no-progress", "--loglevel=error");
        run(client, "node_modules/.bin/openapi-typescript", DOCUMENT.toString(), "-o", "schema.d.ts");
        run(client, "node_modules/.bin/tsc", "-p", ".");

        assertEquals(
                List.of(
                        "person MARTIN 2008-06-30",
                        "file 69029S00 ENTRY 2010-02-01 undefined",
                        "preview 200 TO_EXAMINE undefined",
                        "import 0 2 0",
                        "problem 404 urn:relais:problem:unknown"),
                run(client, List.of("node", "use.js"), login()));
    }

    @Test
    public void aJavaClientCompilesAndIsAnswered() throws Exception {
        Path client = Files.createDirectories(WORK.resolve("java"));
        Path java = Path.of(System.getProperty("java.home"), "bin");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        run(
                client,
                java.resolve("java").toString(),
                "-jar",
                WORK.resolve("openapi-generator-cli.jar").toString(),
                "generate",
                "-i",
                DOCUMENT.toString(),
                "-g",
                "java",
                "--library",
                "native",
                "-o",
                ".",
                "--additional-properties",
                "openApiNullable=false,annotationLibrary=none,hideGenerationTimestamp=true,invokerPackage=client,"
                        + "apiPackage=client.api,modelPackage=client.model",
                "--global-property",
                "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");
        List<String> compiler = new ArrayList<>(List.of(
                java.resolve("javac").toString(), "-nowarn", "-encoding", "UTF-8", "-d", "classes", "-cp", classPath));
        try (Stream<Path> files = Files.walk(client.resolve("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(compiler::add);
        }
        compiler.add(SOURCES.resolve("java/UseClient.java").toString());
        run(client, compiler.toArray(String[]::new));

        assertEquals(
                List.of(
                        "person MARTIN 2008-06-30",
                        "file 69029S00 ENTRY 2010-02-01 null",
                        "preview TO_EXAMINE null",
                        "import 0 2 0",
                        "problem 404 true"),
                run(
                        client,
                        List.of(
                                java.resolve("java").toString(),
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                "classes" + File.pathSeparator + classPath,
                                "UseClient"),
                        login()));
    }

    private static List<String> login() throws IOException {
        return List.of(world.relais().address(), "administrator", world.relais().administratorsPassword());
    }

    private static List<String> run(Path directory, String... words) throws IOException, InterruptedException {
        return run(directory, List.of(words), List.of());
    }

    /** Runs a command, which has to succeed. @return the lines that it said */
    private static List<String> run(Path directory, List<String> words, List<String> more)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(words);
        line.addAll(more);
        Path said = Files.createTempFile(WORK, "said", ".txt");
        Process process = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + words);
        }
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(words + "\n" + text, 0, process.exitValue());
        return text.lines().toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
