// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** A folder is watched where an operator says so, from that moment on, and nowhere else; on the instance that others use too. */
public class WatchedFolderIT {

    private static final long PATIENCE_SECONDS = 120;
    private static final String CONFIGURATION = "fr.relais.exchange.folder";
    private static final String HEADER = "record_id,flow,pole_emploi_id,on,detail\n";

    private static RelaisInstance relais;

    @BeforeClass
    public static void aRunningInstance() throws IOException {
        relais = SharedInstance.started().relais();
    }

    @Test
    public void aFileIsTakenAndIsThereWithItsReports() throws Exception {
        assertEquals("nothing is watched by itself", "", configured());
        Path folder = relais.data().resolve("partner-files");
        Path settings = relais.data().resolve("etc/" + CONFIGURATION + "-partner.cfg");
        Files.writeString(
                settings,
                "folder = " + folder
                        + "\nuser = partner\nroles = partner, national\nevery_seconds = 1\nquiet_seconds = 0\n");
        try {
            await("the folder in/", () -> Files.isDirectory(folder.resolve("in")), there -> there);
            assertTrue(configured(), configured().contains(CONFIGURATION));

            // the person is registered from that day on; of the other one nobody knows
            put(
                    folder,
                    "night.csv",
                    HEADER + "folder-1,F4_REGISTRATION,8200001A,2010-01-11,REGISTERED\n"
                            + "folder-2,F4_REGISTRATION,8299999A,2010-03-01,CEASED\n");
            Path done = moved(folder.resolve("done"), "night.csv");
            List<JsonNode> report = report(done);
            assertEquals(2, report.size());
            assertEquals("night.csv", report.get(0).get("name").asText());
            assertEquals(1, report.get(0).get("unchanged").asInt());
            assertEquals(1, report.get(0).get("orphans").asInt());
            assertEquals("folder-2", report.get(1).get("record_id").asText());
            assertEquals("R-D1", report.get(1).get("rule").asText());
            assertTrue(text(done), text(done).contains("Ligne 3, en attente"));
            assertTrue(text(done), text(done).contains("Line 3, waiting"));

            put(folder, "wrong.csv", HEADER + "folder-3,F4_REGISTRATION,8200001A,soon,CEASED\n");
            Path rejected = moved(folder.resolve("rejected"), "wrong.csv");
            assertEquals(1, report(rejected).get(0).get("rejected").asInt());
            assertEquals("on", report(rejected).get(1).get("field").asText());
            assertTrue(text(rejected), text(rejected).contains("Ligne 2, rejetée"));

            assertEquals(List.of(), names(folder.resolve("in")));
            assertEquals(3, names(folder.resolve("done")).size());
            assertEquals(3, names(folder.resolve("rejected")).size());
            JsonNode files = SharedInstance.started()
                    .as("partner")
                    .get("/flows/in/files")
                    .json()
                    .get("items");
            assertTrue(files.toString(), files.findValuesAsText("name").containsAll(List.of("night.csv", "wrong.csv")));
        } finally {
            Files.delete(settings);
        }
        await("the end of watching", WatchedFolderIT::configured, String::isEmpty);
    }

    /** What the platform was told about watched folders. */
    private static String configured() {
        return relais.exec("config:list '(service.factoryPid=" + CONFIGURATION + ")'")
                .ok()
                .out()
                .strip();
    }

    /** As a sender should: whole, under its own name only when it is. */
    private static void put(Path folder, String name, String content) throws IOException {
        Path part = folder.resolve("in").resolve(name + ".part");
        Files.writeString(part, content);
        Files.move(part, folder.resolve("in").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file under its number, once it is there. */
    private static Path moved(Path to, String name) throws Exception {
        return await(
                        name + " in " + to,
                        () -> names(to).stream()
                                .filter(each -> each.matches("\\d+-" + name))
                                .findFirst(),
                        Optional::isPresent)
                .map(to::resolve)
                .orElseThrow();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file.resolveSibling(file.getFileName() + ".rapport.txt"));
    }

    private static List<JsonNode> report(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(file.resolveSibling(file.getFileName() + ".report.ndjson"))) {
            List<JsonNode> report = new ArrayList<>();
            for (String line : lines.toList()) {
                report.add(json.readTree(line));
            }
            return report;
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static <T> T await(String what, Callable<T> look, Predicate<T> enough) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        T seen = look.call();
        while (!enough.test(seen)) {
            assertTrue("not within " + PATIENCE_SECONDS + " s: " + what + ", but " + seen, System.nanoTime() < until);
            Thread.sleep(50);
            seen = look.call();
        }
        return seen;
    }
}
