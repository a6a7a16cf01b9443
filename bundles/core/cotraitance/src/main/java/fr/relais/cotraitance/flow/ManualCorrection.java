// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.intake.ValueError;
import java.time.Instant;
import java.util.Optional;

/**
 * I-X12: what a kept record said before somebody corrected it here.
 *
 * @param record number of the record that holds since
 * @param former number of the record that was corrected; the same where the correction is known under the same key
 * @param was what had become of it
 * @param told what it said, where it could be read
 * @param raw the line as it came
 * @param fault why it had been rejected or waited
 * @param by who corrected it
 */
public record ManualCorrection(
        long record,
        long former,
        RecordState was,
        Optional<FlowRecord> told,
        String raw,
        Optional<ValueError> fault,
        String by,
        Instant at) {}
