// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Passes every key on unchanged while the console has the terminal, and puts the terminal back as it was. */
final class RawTerminal implements AutoCloseable {

    private final String before;

    private RawTerminal(String before) {
        this.before = before;
    }

    static RawTerminal open() throws IOException {
        RawTerminal terminal = new RawTerminal(stty("-g"));
        stty("raw", "-echo");
        return terminal;
    }

    @Override
    public void close() throws IOException {
        stty(before);
    }

    private static String stty(String... arguments) throws IOException {
        String[] words = new String[arguments.length + 1];
        words[0] = "stty";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        Process process =
                new ProcessBuilder(words).redirectInput(new File("/dev/tty")).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("stty failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return answer;
    }
}
