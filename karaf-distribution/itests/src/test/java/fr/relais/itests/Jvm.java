// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The process of an instance, looked at from outside. */
final class Jvm {

    private static final String LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    private final String pid;

    private Jvm(String pid) {
        this.pid = pid;
    }

    static Jvm of(RelaisInstance relais) throws IOException {
        return new Jvm(Files.readString(relais.data().resolve("relais.pid")).split(" ")[0]);
    }

    /** What is alive after a full collection. @param classLoaders those of bundles */
    record Heap(long bytes, int classLoaders) {}

    Heap heap() throws IOException {
        List<String> lines =
                told("GC.class_histogram").lines().map(String::strip).toList();
        String total = lines.stream()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        int loaders = lines.stream()
                .map(line -> line.split("\\s+"))
                .filter(words -> words.length > 3 && words[3].equals(LOADER))
                .mapToInt(words -> Integer.parseInt(words[1]))
                .sum();
        return new Heap(Long.parseLong(total.split("\\s+")[2]), loaders);
    }

    /** Names of the threads on which code of a plug-in is running: one that waits for its next question isn't among them. */
    List<String> busyPluginThreads() throws IOException {
        return Arrays.stream(told("Thread.print").split("\n"))
                .filter(line -> line.startsWith("\"relais-plugin ") && line.contains(" runnable "))
                .map(line -> line.substring(1, line.indexOf('"', 1)))
                .sorted()
                .toList();
    }

    private String told(String question) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, question)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(said, 0, process.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said;
    }
}
