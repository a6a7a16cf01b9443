// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.relais.exchange.WrongFieldException;
import fr.relais.exchange.internal.RecordSplitter.Found;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.Rejection;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file by its layout, some lines at a time; what can't be read is told, and reading goes on. One thread. */
final class LineReader<T> {

    private static final CsvReader.CsvReaderBuilder RFC_4180 = CsvReader.builder()
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .skipEmptyLines(false);

    private final FileSchema<T> layout;
    private final RecordSplitter records;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private boolean ended;
    private boolean keepsRaw;

    LineReader(FileSchema<T> layout, InputStream content) {
        this.layout = layout;
        this.records = RecordSplitter.csv(content);
    }

    /** Keeps the text of each line beside what it says. */
    LineReader<T> keepingRaw() {
        keepsRaw = true;
        return this;
    }

    /** The next lines, and those among them that couldn't be read; with their texts by number where these are kept. */
    record Some<T>(List<ParsedLine<T>> lines, List<Rejection> rejections, Map<Integer, String> texts) {

        /** The text of a line; empty where it is too long. */
        String raw(int line) {
            return texts.getOrDefault(line, "");
        }

        IntakeReport unread() {
            return new IntakeReport(0, 0, rejections, List.of());
        }
    }

    /** Whether the end of the file was reached, or it can't be read at all. */
    boolean ended() {
        return ended;
    }

    /**
     * Reads on.
     *
     * @param most how many lines, read or unread, so that neither fills the memory
     */
    Some<T> next(int most) {
        List<ParsedLine<T>> lines = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        Map<Integer, String> texts = new HashMap<>();
        if (places.isEmpty()) {
            readHeader(rejections);
        }
        while (!ended && lines.size() + rejections.size() < most) {
            Optional<Found> found = records.next();
            if (found.isEmpty()) {
                ended = true;
            } else if (!isBlank(found.get())) {
                if (keepsRaw) {
                    texts.put(found.get().line(), found.get().text());
                }
                try {
                    lines.add(new ParsedLine<>(
                            found.get().line(), layout.read(new CsvRow(places, fields(found.get(), places.size())))));
                } catch (WrongFieldException wrong) {
                    rejections.add(rejection(found.get().line(), wrong));
                }
            }
        }
        return new Some<>(lines, rejections, texts);
    }

    private static boolean isBlank(Found found) {
        return found instanceof Found.Text record && record.text().isBlank();
    }

    private void readHeader(List<Rejection> rejections) {
        try {
            Found header = records.next()
                    .filter(found -> !isBlank(found))
                    .orElseThrow(() -> FieldParser.wrongLine("empty-file"));
            List<String> names = fields(header, 0).stream().map(String::strip).toList();
            for (String name : names) {
                if (places.put(name, places.size()) != null) {
                    throw FieldParser.wrong(FieldParser.shown(name), "column-twice", FieldParser.shown(name));
                }
            }
            checkColumns(names, rejections);
        } catch (WrongFieldException wrong) {
            ended = true;
            rejections.add(rejection(1, wrong));
        }
    }

    private void checkColumns(List<String> names, List<Rejection> rejections) {
        String header = String.join(",", layout.required());
        if (names.size() == 1 && names.get(0).contains(";")) {
            throw FieldParser.wrongLine("semicolons", header);
        }
        for (String column : layout.required()) {
            if (!places.containsKey(column)) {
                throw FieldParser.wrong(column, "column-missing", column, header);
            }
        }
        for (String name : names) {
            if (!layout.knows(name)) {
                rejections.add(rejection(
                        1,
                        FieldParser.wrong(FieldParser.shown(name), "column-unknown", FieldParser.shown(name), header)));
            }
        }
    }

    /** The fields of a record. @param expected how many there must be; 0 for any number */
    private List<String> fields(Found found, int expected) {
        return fields(textOf(found), expected);
    }

    /** The record, if what was found is one. */
    static Found.Text textOf(Found found) {
        if (found instanceof Found.Text record) {
            return record;
        }
        if (found instanceof Found.NotUtf8 wrong) {
            throw FieldParser.wrongLine(
                    "not-utf8", String.format("%02X", wrong.wrongByte()), FieldParser.shown(String.valueOf((char)
                            wrong.wrongByte())));
        }
        throw found instanceof Found.TooLong
                ? FieldParser.wrongLine("line-too-long", String.valueOf(RecordSplitter.LONGEST_RECORD))
                : FieldParser.wrongLine("quote-open");
    }

    private List<String> fields(Found.Text record, int expected) {
        List<String> fields;
        try {
            fields = RFC_4180.ofSingleCsvRecord(record.text()).getFields();
        } catch (CsvParseException malformed) {
            throw lostQuote().orElseGet(() -> FieldParser.wrongLine("malformed"));
        }
        if (expected > 0 && fields.size() != expected) {
            throw lostQuote()
                    .orElseGet(() -> FieldParser.wrongLine(
                            fields.size() < expected ? "fields-missing" : "fields-extra",
                            String.valueOf(fields.size()),
                            String.valueOf(expected)));
        }
        return fields;
    }

    /** A record of several lines that makes no sense is more likely a quote that was lost on the first: the others stand alone. */
    private Optional<WrongFieldException> lostQuote() {
        if (!records.lastHadSeveralLines()) {
            return Optional.empty();
        }
        records.giveBackAllButFirst();
        return Optional.of(FieldParser.wrongLine("quote-open"));
    }

    private static Rejection rejection(int line, WrongFieldException wrong) {
        return new Rejection(line, wrong.field(), Optional.empty(), wrong.text(), wrong.remedy());
    }
}
