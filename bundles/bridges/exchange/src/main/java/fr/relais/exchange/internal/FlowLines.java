// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import java.io.InputStream;
import java.util.List;

/** The records of a file of flows, some at a time, in the order of the file. One thread. */
interface FlowLines {

    /** Reads a file. @param content not closed */
    static FlowLines of(FlowFormat format, InputStream content) {
        return switch (format) {
            case CSV -> new CsvFlowLines(content);
            case NDJSON -> new JsonFlowLines(content);
        };
    }

    /** Whether the end of the file was reached, or it can't be read at all. */
    boolean ended();

    /** Reads on. @param most how many records, read or unread; the same file gives the same records whatever is asked for at once */
    List<FlowImportRow> next(int most);

    /** A line as it is kept, where no database keeps what it doesn't let stand in a text. */
    static String kept(String line) {
        return line.replace('\u0000', '\u2400');
    }
}
