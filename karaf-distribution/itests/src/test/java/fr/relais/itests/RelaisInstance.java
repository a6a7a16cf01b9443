// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;

import fr.relais.fixtures.ReservedPort;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An instance of the real archive, driven as an operator does: through {@code bin/relais} and through HTTP. */
final class RelaisInstance {

    private static final Path WORK = Path.of("target", "instances").toAbsolutePath();

    private static final long PATIENCE_MINUTES = 5;
    /** Whoever looks beyond this machine fails at once. */
    private static final String NO_NETWORK =
            "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9";

    private static final String HEAP = "-Xmx768m";
    /** A third of what a start costs is compiling for a long life; without it, a login takes several times as long. */
    private static final String SHORT_LIFE = " -XX:TieredStopAtLevel=1";

    private static Path archive;

    private final Path data;
    private final String javaOptions;
    private final ReservedPort httpPort = new ReservedPort();
    private final ReservedPort sshPort = new ReservedPort();

    private RelaisInstance(Path data, String javaOptions) {
        this.data = data;
        this.javaOptions = javaOptions;
    }

    /** What a command said. */
    record Said(int status, String out, String err) {
        Said ok() {
            assertEquals(out + err, 0, status);
            return this;
        }
    }

    /** A new instance, not laid out yet; whatever a former run left under that name is removed. It never outlives the tests. */
    static RelaisInstance named(String name) throws IOException {
        return with(name, HEAP);
    }

    /** Likewise, for an instance that is started more often than it is asked. */
    static RelaisInstance shortLived(String name) throws IOException {
        return with(name, HEAP + SHORT_LIFE);
    }

    private static RelaisInstance with(String name, String javaOptions) throws IOException {
        Path data = WORK.resolve(name);
        delete(data);
        RelaisInstance relais = new RelaisInstance(data, javaOptions);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> relais.run("stop", "--timeout", "5")));
        return relais;
    }

    /** The unpacked archive. */
    static synchronized Path archive() throws IOException {
        if (archive == null) {
            Path unpacked = WORK.resolve("archive");
            delete(unpacked);
            Files.createDirectories(unpacked);
            command(
                            List.of(
                                    "tar",
                                    "xzf",
                                    System.getProperty("relais.archive"),
                                    "-C",
                                    unpacked.toString(),
                                    "--strip-components=1"),
                            Map.of(),
                            unpacked)
                    .ok();
            archive = unpacked;
        }
        return archive;
    }

    /** Runs {@code bin/relais} with these words. */
    Said run(String... words) {
        return runWithPorts(httpPort(), sshPort(), words);
    }

    /** Likewise, with other ports than its own. */
    Said runWithPorts(int http, int ssh, String... words) {
        List<String> line = new ArrayList<>();
        try {
            line.add(archive().resolve("bin/relais").toString());
            line.addAll(List.of(words));
            Files.createDirectories(WORK);
            return command(
                    line,
                    Map.of(
                            "RELAIS_DATA", data.toString(),
                            "RELAIS_HTTP_PORT", Integer.toString(http),
                            "RELAIS_SSH_PORT", Integer.toString(ssh),
                            "RELAIS_JAVA_OPTS", javaOptions + " " + NO_NETWORK,
                            "LANG", "C.UTF-8"),
                    WORK);
        } catch (IOException e) {
            throw new IllegalStateException("can't run " + line, e);
        }
    }

    Said exec(String command) {
        return run("exec", command);
    }

    Path data() {
        return data;
    }

    int httpPort() {
        return httpPort.number();
    }

    int sshPort() {
        return sshPort.number();
    }

    /** Where its REST is. */
    String address() {
        return "http://127.0.0.1:" + httpPort + "/api";
    }

    /** A client of this instance's REST. */
    Http http() {
        return new Http(address());
    }

    String administratorsPassword() throws IOException {
        return Files.readString(data.resolve("administrator.password")).strip();
    }

    /** Adds a user whose password is the name; written in clear, as an operator may: the platform hashes it. */
    void addUser(String name, String groupAndScopes) throws IOException {
        Files.writeString(
                data.resolve("etc/users.properties"),
                name + " = " + name + "," + groupAndScopes + "\n",
                StandardOpenOption.APPEND);
    }

    private static Said command(List<String> line, Map<String, String> environment, Path directory) throws IOException {
        File out = File.createTempFile("out", ".txt");
        File err = File.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + line);
            }
            return new Said(process.exitValue(), read(out), read(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            Files.deleteIfExists(out.toPath());
            Files.deleteIfExists(err.toPath());
        }
    }

    private static String read(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
