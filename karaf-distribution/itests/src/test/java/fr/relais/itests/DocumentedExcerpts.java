// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads the blocks of a page that can't be run, each as what it says it is. */
final class DocumentedExcerpts {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern SETTING = Pattern.compile("[\\w.-]+ ?= ?\\S.*");
    /** A comma outside of quotes. */
    private static final Pattern SEPARATOR = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private DocumentedExcerpts() {}

    /** Fails if an excerpt of a page isn't what it says it is. */
    static void read(DocumentedPage page) throws IOException, InterruptedException {
        for (DocumentedPage.Excerpt excerpt : page.excerpts()) {
            String where = page.path() + ":" + excerpt.line();
            switch (excerpt.language()) {
                case "json" -> JSON.readTree(excerpt.content());
                case "csv" -> csv(where, excerpt.content().lines().toList());
                case "ini", "properties" -> settings(where, excerpt.content());
                case "java" -> java(where, excerpt.content());
                case "mermaid" -> assertTrue(where, excerpt.content().startsWith("flowchart "));
                case DocumentedPage.BUILD -> shell(where, excerpt.content());
                default -> throw new AssertionError(where + ": " + excerpt.language());
            }
        }
    }

    private static void csv(String where, List<String> lines) {
        assertTrue(where, lines.size() > 1);
        int columns = SEPARATOR.split(lines.get(0), -1).length;
        lines.forEach(line -> assertEquals(where + ": " + line, columns, SEPARATOR.split(line, -1).length));
    }

    private static void settings(String where, String content) {
        settings(content)
                .forEach(line ->
                        assertTrue(where + ": " + line, SETTING.matcher(line).matches()));
        assertTrue(where, settings(content).findAny().isPresent());
    }

    private static Stream<String> settings(String content) {
        return content.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static void java(String where, String members) throws IOException {
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Excerpt.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return "class Excerpt {\n" + members + "}\n";
                    }
                };
        JavacTask parser = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, told, List.of("-proc:none"), null, List.of(source));
        parser.parse();
        assertEquals(
                where,
                List.of(),
                told.getDiagnostics().stream()
                        .filter(said -> said.getKind() == Diagnostic.Kind.ERROR)
                        .toList());
    }

    private static void shell(String where, String commands) throws IOException, InterruptedException {
        Process parser = new ProcessBuilder("bash", "-n", "-c", commands)
                .redirectErrorStream(true)
                .start();
        String told = new String(parser.getInputStream().readAllBytes());
        assertEquals(where + ": " + told, 0, parser.waitFor());
    }
}
