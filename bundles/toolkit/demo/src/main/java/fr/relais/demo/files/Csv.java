// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Comma-separated files as the platform's imports expect them: UTF-8, RFC 4180, one header line. */
public final class Csv {

    private Csv() {}

    /**
     * Reads a resource that ships with the demonstration.
     *
     * @param owner the class beside which the resource lies
     * @param row makes one value of one line
     * @throws UncheckedIOException if the resource can't be read
     */
    public static <T> List<T> resource(Class<?> owner, String name, Function<NamedCsvRecord, T> row) {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(owner.getResourceAsStream(name), name), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            return lines.stream().map(row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demonstration's own file can't be read: " + name, unreadable);
        }
    }

    /**
     * Writes a file, replacing what was there.
     *
     * @param header the column names, comma-separated as in the import's contract
     * @param rows one array of fields per line, an empty string where nothing is known
     * @return the number of lines below the header
     * @throws UncheckedIOException if the disk refuses
     */
    public static int write(Path file, String header, Stream<List<String>> rows) {
        int[] count = {0};
        try (CsvWriter lines = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            lines.writeRecord(header.split(","));
            rows.forEachOrdered(row -> {
                lines.writeRecord(row);
                count[0]++;
            });
        } catch (IOException refused) {
            throw new UncheckedIOException("can't write " + file, refused);
        }
        return count[0];
    }
}
