// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that grows line by line, in the form of {@link Csv}. */
final class CsvFile implements AutoCloseable {

    private final Path path;
    private final CsvWriter lines;
    private int count;

    /** Replaces what was there. @throws UncheckedIOException if the disk refuses, here and below */
    CsvFile(Path path, String header) {
        this.path = path;
        try {
            this.lines = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new UncheckedIOException("can't write " + path, refused);
        }
        lines.writeRecord(header.split(","));
    }

    void add(List<String> row) {
        lines.writeRecord(row);
        count++;
    }

    /** What is written of it by now. */
    ExchangeFile written(String kind) {
        return new ExchangeFile(kind, path, count);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException refused) {
            throw new UncheckedIOException("can't write " + path, refused);
        }
    }
}
