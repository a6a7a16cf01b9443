// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.cotraitance.flow.FlowLine;
import fr.relais.exchange.WrongFieldException;
import fr.relais.exchange.internal.RecordReader.Found;
import fr.relais.intake.Fault;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An NDJSON file of flows: a JSON object per line, with the fields that CSV has as columns. */
final class JsonFlowLines implements FlowLines {

    private final RecordReader records;
    private boolean ended;

    JsonFlowLines(InputStream content) {
        this.records = RecordReader.lines(content);
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public List<FlowLine> next(int most) {
        List<FlowLine> lines = new ArrayList<>();
        while (!ended && lines.size() < most) {
            Optional<Found> found = records.next();
            ended = found.isEmpty();
            found.filter(line -> line instanceof Found.TooLong || !line.text().isBlank())
                    .map(JsonFlowLines::line)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static FlowLine line(Found found) {
        String raw = FlowLines.kept(found.text());
        try {
            return FlowLine.read(
                    found.line(),
                    raw,
                    JsonRecord.read(FlowLayout.FLOWS, LineReader.textOf(found).text()));
        } catch (WrongFieldException wrong) {
            return FlowLine.unread(
                    found.line(), raw, new Fault(wrong.field(), Optional.empty(), wrong.text(), wrong.remedy()));
        }
    }
}
