// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.intake.ValueError;
import java.util.Optional;

/**
 * A line of a file of flows.
 *
 * @param number its number in the file, from 1
 * @param raw the line as it came, cut if it is very long; never shown but to those who may see the record
 * @param record what it says, where it can be read
 * @param fault why it can't be read; then there is no record
 */
public record FlowImportRow(int number, String raw, Optional<FlowRecord> record, Optional<ValueError> fault) {

    /** A line that could be read. */
    public static FlowImportRow read(int number, String raw, FlowRecord record) {
        return new FlowImportRow(number, raw, Optional.of(record), Optional.empty());
    }

    /** One that couldn't. */
    public static FlowImportRow unread(int number, String raw, ValueError fault) {
        return new FlowImportRow(number, raw, Optional.empty(), Optional.of(fault));
    }
}
