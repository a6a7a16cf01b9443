// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.exchange.internal.FlowFields;
import java.io.InputStream;
import java.util.Map;

/**
 * One record of a flow as a JSON object, with the fields of a line of NDJSON. Immutable.
 *
 * @param text the object, as it was written
 */
public record FlowDocument(FlowRecord record, String text) {

    /**
     * Reads a document of at most 64 KiB in UTF-8, over any number of lines.
     *
     * @param content not closed
     * @throws WrongFieldException if it isn't one
     */
    public static FlowDocument read(InputStream content) {
        String text = FlowFields.text(content);
        return new FlowDocument(FlowFields.record(text), FlowFields.kept(text));
    }

    /** The record that has these fields; an empty value says nothing. @throws WrongFieldException if there is none */
    public static FlowDocument of(Map<String, String> fields) {
        String text = FlowFields.text(fields);
        return new FlowDocument(FlowFields.record(text), text);
    }

    /** The fields of a record that say something, in the order of the documentation. */
    public static Map<String, String> fields(FlowRecord record) {
        return FlowFields.fields(record);
    }
}
