// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import fr.relais.demo.files.ExchangeFile;
import fr.relais.demo.files.ReferenceFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class WorldTest {

    @ClassRule
    public static final TemporaryFolder TEMPORARY = new TemporaryFolder();

    @Test
    public void twoRunsWriteTheSameBytes() throws IOException {
        Path one = TEMPORARY.newFolder().toPath();
        Path other = TEMPORARY.newFolder().toPath();
        World.writeAll(one);
        World.writeAll(other);
        Map<String, String> files = contents(one);
        assertTrue(files.size() > 40);
        assertEquals(files, contents(other));
    }

    @Test
    public void everyLineHasAsManyFieldsAsItsHeader() throws IOException {
        Path folder = TEMPORARY.newFolder().toPath();
        for (ExchangeFile file : World.writeAll(folder)) {
            List<String> lines = Files.readAllLines(file.path());
            assertTrue(file.toString(), file.lines() > 0);
            assertEquals(file.toString(), file.lines() + 1, lines.size());
            if (!file.kind().equals("people") && !file.kind().equals("objectives")) {
                long commas = commas(lines.get(0));
                lines.forEach(line -> assertEquals(line, commas, commas(line)));
            }
        }
    }

    private static long commas(String line) {
        return line.chars().filter(letter -> letter == ',').count();
    }

    /** Where the real reference data lie beside the project, ours have the same headers. */
    @Test
    public void headersAreThoseOfTheRealReferenceData() throws IOException {
        Path real = realReferenceData();
        assumeTrue("the real reference data aren't there", real != null);
        Map<String, String> ours = Map.of(
                "regions-2010.csv", ReferenceFileWriter.REGIONS,
                "departements-2010.csv", ReferenceFileWriter.DEPARTEMENTS,
                "communes.csv", ReferenceFileWriter.COMMUNES,
                "missions-locales.csv", ReferenceFileWriter.MISSIONS_LOCALES,
                "mission-locale-zones.csv", ReferenceFileWriter.ZONES,
                "pole-emploi-sites.csv", ReferenceFileWriter.SITES);
        for (Map.Entry<String, String> file : ours.entrySet()) {
            try (Stream<String> lines = Files.lines(real.resolve(file.getKey()))) {
                assertEquals(
                        file.getKey(),
                        file.getValue(),
                        lines.findFirst().orElseThrow().strip());
            }
        }
    }

    private static Path realReferenceData() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolveSibling("shared").resolve("data");
            if (folder.getParent() != null && Files.isDirectory(data)) {
                return data;
            }
        }
        return null;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
