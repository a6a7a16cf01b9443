// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.intake.Fault;
import java.util.Optional;

/**
 * A line of a file of flows.
 *
 * @param number its number in the file, from 1
 * @param raw the line as it came, cut if it is very long; never shown but to those who may see the record
 * @param record what it says, where it can be read
 * @param fault why it can't be read; then there is no record
 */
public record FlowLine(int number, String raw, Optional<FlowRecord> record, Optional<Fault> fault) {

    /** A line that could be read. */
    public static FlowLine read(int number, String raw, FlowRecord record) {
        return new FlowLine(number, raw, Optional.of(record), Optional.empty());
    }

    /** One that couldn't. */
    public static FlowLine unread(int number, String raw, Fault fault) {
        return new FlowLine(number, raw, Optional.empty(), Optional.of(fault));
    }
}
