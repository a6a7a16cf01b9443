// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import fr.relais.access.Caller;
import fr.relais.intake.IntakeReport;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Reads a file and passes its lines to the service that they are for. Thread-safe. */
@ProviderType
public interface Imports {

    /**
     * Takes a CSV file in (RFC 4180, UTF-8, header line), without ever holding it whole in memory for large kinds. A wrong line is
     * reported and the rest goes in.
     *
     * @param content read to its end, not closed
     * @return what became of each line; a file that can't be read at all has one rejection, of line 1
     * @throws InsufficientSpaceException if a disk is nearly full: before anything was read, or in the middle after a while of waiting; what went in
     *     stays, and the file may be sent again
     */
    IntakeReport load(Caller caller, ImportKind kind, InputStream content);
}
