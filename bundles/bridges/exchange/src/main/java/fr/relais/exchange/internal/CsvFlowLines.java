// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.cotraitance.flow.FlowLine;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.intake.Fault;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A CSV file of flows. */
final class CsvFlowLines implements FlowLines {

    private final LineReader<FlowRecord> reader;

    CsvFlowLines(InputStream content) {
        this.reader = new LineReader<>(FlowLayout.FLOWS, content).keepingRaw();
    }

    @Override
    public boolean ended() {
        return reader.ended();
    }

    @Override
    public List<FlowLine> next(int most) {
        LineReader.Some<FlowRecord> some = reader.next(most);
        List<FlowLine> lines = new ArrayList<>();
        some.lines()
                .forEach(line ->
                        lines.add(FlowLine.read(line.number(), FlowLines.kept(some.raw(line.number())), line.value())));
        some.rejections()
                .forEach(wrong -> lines.add(FlowLine.unread(
                        wrong.line(),
                        FlowLines.kept(some.raw(wrong.line())),
                        new Fault(wrong.field(), wrong.rule(), wrong.message(), wrong.remedy()))));
        lines.sort(Comparator.comparingInt(FlowLine::number));
        return lines;
    }
}
