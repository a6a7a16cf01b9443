// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.intake.ValueError;
import fr.relais.partnership.text.Sentences;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a file, beside it: {@code NAME.rapport.txt} to be read, in French, then English; {@code NAME.report.ndjson} for the
 * sender's system. Every record that isn't applied is in it, however many they are; no more than a page of them is held.
 */
record FlowReport(Inbox inbox, Caller caller, FlowFile file) {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final Sentences SENTENCES = Sentences.beside(FlowReport.class);

    /** Writes one record. */
    @FunctionalInterface
    private interface Line {
        void write(InboxRecord record) throws IOException;
    }

    /** Both are whole and on disk when this returns; the same report again takes the place of the former. */
    void write(Path folder, String name) throws IOException {
        Path text = folder.resolve(name + ".rapport.txt.part");
        try (Writer out = writer(text)) {
            text(out, Locale.FRENCH);
            out.write('\n');
            text(out, Locale.ENGLISH);
        }
        finish(text);
        Path document = folder.resolve(name + ".report.ndjson.part");
        try (Writer out = writer(document)) {
            ndjson(out);
        }
        finish(document);
    }

    private static Writer writer(Path path) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(
                Files.newOutputStream(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DSYNC),
                StandardCharsets.UTF_8));
    }

    private static void finish(Path part) throws IOException {
        String name = part.getFileName().toString();
        Files.move(
                part,
                part.resolveSibling(name.substring(0, name.length() - ".part".length())),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void text(Writer out, Locale language) throws IOException {
        FlowCounts counts = file.counts();
        say(
                out,
                language,
                "report.file",
                FieldParser.shown(file.name()),
                String.valueOf(file.id()),
                file.receivedAt().toString());
        say(
                out,
                language,
                "report.counts",
                String.valueOf(counts.total()),
                String.valueOf(counts.applied()),
                String.valueOf(counts.unchanged()),
                String.valueOf(counts.orphans()),
                String.valueOf(counts.rejected()));
        each(record -> {
            Optional<ValueError> fault = record.fault();
            say(
                    out,
                    language,
                    record.state() == RecordState.ORPHAN ? "report.orphan" : "report.rejected",
                    String.valueOf(record.line()),
                    fault.flatMap(ValueError::rule)
                            .map(rule -> " [" + rule + "]")
                            .orElse(""),
                    fault.flatMap(ValueError::field)
                            .map(field -> " " + field + ":")
                            .orElse(""),
                    fault.map(why -> why.message().in(language) + " "
                                    + why.remedy().in(language))
                            .orElse(""));
        });
    }

    private static void say(Writer out, Locale language, String key, Object... arguments) throws IOException {
        out.write(SENTENCES.say(key, arguments).in(language));
        out.write('\n');
    }

    private void ndjson(Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setRootValueSeparator(null);
            json.writeStartObject();
            json.writeNumberField("file", file.id());
            json.writeStringField("name", file.name());
            json.writeStringField("sha256", file.hash());
            json.writeNumberField("applied", file.counts().applied());
            json.writeNumberField("unchanged", file.counts().unchanged());
            json.writeNumberField("orphans", file.counts().orphans());
            json.writeNumberField("rejected", file.counts().rejected());
            json.writeEndObject();
            json.writeRaw('\n');
            each(record -> {
                json.writeStartObject();
                json.writeNumberField("line", record.line());
                json.writeNumberField("record", record.id());
                json.writeStringField("record_id", record.key());
                json.writeStringField("state", record.state().name());
                Optional<ValueError> fault = record.fault();
                optional(json, "field", fault.flatMap(ValueError::field));
                optional(json, "rule", fault.flatMap(ValueError::rule));
                optional(json, "message", fault.map(why -> why.message().fr()));
                optional(json, "remedy", fault.map(why -> why.remedy().fr()));
                json.writeEndObject();
                json.writeRaw('\n');
            });
        }
    }

    private static void optional(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }

    private void each(Line line) throws IOException {
        for (RecordState state : List.of(RecordState.REJECTED, RecordState.ORPHAN)) {
            Optional<String> after = Optional.empty();
            do {
                Page<InboxRecord> page = inbox.records(
                        caller, RecordQuery.of(state).ofFile(file.id()), new PageRequest(PageRequest.MOST, after));
                for (InboxRecord record : page.items()) {
                    line.write(record);
                }
                after = page.next();
            } while (after.isPresent());
        }
    }
}
