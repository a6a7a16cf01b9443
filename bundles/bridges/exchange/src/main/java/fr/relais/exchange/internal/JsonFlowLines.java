// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.exchange.WrongFieldException;
import fr.relais.exchange.internal.RecordSplitter.Found;
import fr.relais.intake.ValueError;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An NDJSON file of flows: a JSON object per line, with the fields that CSV has as columns. */
final class JsonFlowLines implements FlowLines {

    private final RecordSplitter records;
    private boolean ended;

    JsonFlowLines(InputStream content) {
        this.records = RecordSplitter.lines(content);
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public List<FlowImportRow> next(int most) {
        List<FlowImportRow> lines = new ArrayList<>();
        while (!ended && lines.size() < most) {
            Optional<Found> found = records.next();
            ended = found.isEmpty();
            found.filter(line -> line instanceof Found.TooLong || !line.text().isBlank())
                    .map(JsonFlowLines::line)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static FlowImportRow line(Found found) {
        String raw = FlowLines.kept(found.text());
        try {
            return FlowImportRow.read(
                    found.line(),
                    raw,
                    JsonRecord.read(FlowFields.FLOWS, LineReader.textOf(found).text()));
        } catch (WrongFieldException wrong) {
            return FlowImportRow.unread(
                    found.line(), raw, new ValueError(wrong.field(), Optional.empty(), wrong.text(), wrong.remedy()));
        }
    }
}
