// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The last errors that an instance logged since some moment, for an operator who would otherwise have to look for them. */
final class LoggedErrors {

    private static final int MOST = 5;
    private static final int WIDTH = 400;
    private static final Pattern ENTRY = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT");

    private final Path log;
    private final long from;

    private LoggedErrors(Path log, long from) {
        this.log = log;
        this.from = from;
    }

    /** Those that are logged from now on. */
    static LoggedErrors since(Path log) {
        try {
            return new LoggedErrors(log, Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new LauncherException("can't read " + log + ": " + e.getMessage(), e);
        }
    }

    /** At most five, each with the last of its causes. */
    List<String> last() {
        Deque<String> errors = new ArrayDeque<>();
        String error = null;
        String cause = null;
        try (BufferedReader reader = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            // the file may have been rolled over since
            if (Files.size(log) > from) {
                reader.skip(from);
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (ENTRY.matcher(line).lookingAt()) {
                    keep(errors, error, cause);
                    error = line.contains("| ERROR |") ? line : null;
                    cause = null;
                } else if (line.startsWith("Caused by: ")) {
                    cause = line;
                }
            }
            keep(errors, error, cause);
        } catch (IOException e) {
            return List.of("no log: " + e.getMessage());
        }
        return List.copyOf(errors);
    }

    private static void keep(Deque<String> errors, String error, String cause) {
        if (error == null) {
            return;
        }
        if (errors.size() == MOST) {
            errors.removeFirst();
        }
        errors.add(shorten(error) + (cause == null ? "" : System.lineSeparator() + "    " + shorten(cause)));
    }

    private static String shorten(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }
}
