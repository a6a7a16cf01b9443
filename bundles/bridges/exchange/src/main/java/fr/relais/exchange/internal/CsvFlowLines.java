// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.intake.ValueError;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A CSV file of flows. */
final class CsvFlowLines implements FlowLines {

    private final LineReader<FlowRecord> reader;

    CsvFlowLines(InputStream content) {
        this.reader = new LineReader<>(FlowFields.FLOWS, content).keepingRaw();
    }

    @Override
    public boolean ended() {
        return reader.ended();
    }

    @Override
    public List<FlowImportRow> next(int most) {
        LineReader.Some<FlowRecord> some = reader.next(most);
        List<FlowImportRow> lines = new ArrayList<>();
        some.lines()
                .forEach(line -> lines.add(
                        FlowImportRow.read(line.number(), FlowLines.kept(some.raw(line.number())), line.value())));
        some.rejections()
                .forEach(wrong -> lines.add(FlowImportRow.unread(
                        wrong.line(),
                        FlowLines.kept(some.raw(wrong.line())),
                        new ValueError(wrong.field(), wrong.rule(), wrong.message(), wrong.remedy()))));
        lines.sort(Comparator.comparingInt(FlowImportRow::number));
        return lines;
    }
}
