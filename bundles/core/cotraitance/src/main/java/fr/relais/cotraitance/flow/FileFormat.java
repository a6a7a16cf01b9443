// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import org.osgi.annotation.versioning.ConsumerType;

/** How records are written: CSV, NDJSON. The same record is the same bytes for ever. Thread-safe. */
@ConsumerType
public interface FileFormat {

    /** Its name, at most ten lower-case letters. */
    String code();

    /** What comes before the first record; may be empty. */
    byte[] head();

    /** One record with its line end. */
    byte[] line(OutboxRecord record);
}
