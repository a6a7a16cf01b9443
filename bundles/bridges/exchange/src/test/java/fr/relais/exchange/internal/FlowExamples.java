// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples of the documentation. */
final class FlowExamples {

    private FlowExamples() {}

    /** Where they are: docs/flows of the house. */
    static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/flows/night.csv"))) {
            here = here.getParent();
        }
        return here.resolve("docs/flows");
    }

    /** One of each flow. */
    static List<Path> files(String ending) throws IOException {
        try (Stream<Path> paths = Files.list(folder().resolve("examples"))) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** The contents of all, one after the other. */
    static byte[] all(String ending) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path path : files(ending)) {
            all.writeBytes(Files.readAllBytes(path));
        }
        return all.toByteArray();
    }
}
