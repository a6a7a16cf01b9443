// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertTrue;

import fr.relais.fixtures.ReservedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Every page of the documentation, held to its word: the quick start command by command, as it is written, and then the examples of every other
 * page in the world that it makes. The build itself is what this test is part of.
 */
public class DocumentsIT {

    private static final ReservedPort HTTP_PORT = new ReservedPort();
    private static final ReservedPort SSH_PORT = new ReservedPort();
    private static final Path DOCS = Path.of(System.getProperty("relais.root"), "docs");
    private static final Path QUICK_START = DOCS.resolve("quickstart.md");
    /** Pages with a situation, and a test, of their own: {@link GuideIT}, {@link ContributingIT}. */
    private static final Set<Path> ELSEWHERE =
            Set.of(DOCS.resolve("plugins/guide.md"), DOCS.resolve("CONTRIBUTING.md"));

    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    private Path checkout;
    private DocumentedCommands reader;

    /** What the quick start begins with: a checkout in which the archive was built. */
    @Before
    public void checkOut() throws IOException {
        checkout = home.newFolder("checkout").toPath();
        Files.createSymbolicLink(checkout.resolve("docs"), DOCS);
        Path assembly = Files.createDirectories(checkout.resolve("karaf-distribution/assembly"));
        Files.createSymbolicLink(
                assembly.resolve("target"),
                Path.of(System.getProperty("relais.archive")).toRealPath().getParent());
        // a status that isn't success fails the command; without it curl would print the problem and be content
        Files.writeString(home.getRoot().toPath().resolve(".curlrc"), "fail-with-body\nsilent\nshow-error\n");
        reader = new DocumentedCommands(home.getRoot().toPath())
                .with("RELAIS_HTTP_PORT", HTTP_PORT.toString())
                .with("RELAIS_SSH_PORT", SSH_PORT.toString());
    }

    /** Whatever failed before: nothing outlives the test. */
    @After
    public void stop() throws IOException, InterruptedException {
        reader.tidyUp(
                "RELAIS_DATA=~/relais/data ~/relais/relais-" + System.getProperty("relais.version")
                        + "/bin/relais stop",
                home.getRoot().toPath());
    }

    @Test
    public void everyExampleWorksInTheWorldOfTheQuickStart() throws IOException, InterruptedException {
        List<DocumentedPage> others = pages().stream()
                .filter(page -> !page.path().equals(QUICK_START))
                .toList();
        assertTrue(
                "pages with examples",
                others.stream().filter(page -> !page.steps().isEmpty()).count() >= 7);
        reader.run(
                DocumentedPage.read(QUICK_START),
                others.stream().filter(page -> !page.steps().isEmpty()).toList(),
                checkout);
    }

    @Test
    public void whatIsNoCommandIsWhatItSaysItIs() throws IOException, InterruptedException {
        for (DocumentedPage page : pages()) {
            DocumentedExcerpts.read(page);
        }
    }

    /** A file that no page mentions would be shown to nobody and tried by nobody. */
    @Test
    public void everyFileOfExamplesIsOnAPage() throws IOException {
        String text = pages().stream().map(DocumentsIT::text).collect(Collectors.joining());
        for (Path file : files(path -> !path.toString().endsWith(".md"))) {
            assertTrue(file.toString(), text.contains("(" + DOCS.relativize(file) + ")"));
        }
    }

    private static String text(DocumentedPage page) {
        try {
            return Files.readString(page.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DocumentedPage> pages() throws IOException {
        List<Path> paths = files(path -> path.toString().endsWith(".md") && !ELSEWHERE.contains(path));
        assertTrue(paths.contains(QUICK_START));
        List<DocumentedPage> pages = new ArrayList<>();
        for (Path path : paths) {
            pages.add(DocumentedPage.read(path));
        }
        return pages;
    }

    private static List<Path> files(Predicate<Path> which) throws IOException {
        try (Stream<Path> paths = Files.walk(DOCS)) {
            return paths.filter(Files::isRegularFile).filter(which).sorted().toList();
        }
    }
}
