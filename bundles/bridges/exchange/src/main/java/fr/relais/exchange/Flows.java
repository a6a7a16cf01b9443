// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.vocabulary.Text;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Receives files of flows F1 to F10 (domain.md chapter 5) and passes their records to the inbox. Thread-safe. */
@ProviderType
public interface Flows {

    /**
     * Takes a file of records in. Its bytes are safe on disk before the first record is taken, so that a file of which the platform
     * dies in the middle is gone on with when it starts again (R-X2). A record that can't be taken is kept, and the rest goes through.
     *
     * @param name what the sender calls it; for people
     * @param format of the content; the same bytes in another format are another file
     * @param content read to its end, not closed
     * @throws InsufficientSpaceException if a disk is nearly full: before anything was read, or between two transactions; then the file is kept, and
     *     gone on with by itself when there is room
     */
    Receipt receive(Caller caller, String name, FlowFormat format, InputStream content);

    /** Why files aren't taken now: a disk is nearly full. Empty if they are. */
    default Optional<Text> paused() {
        return Optional.empty();
    }

    /**
     * What became of a file.
     *
     * @param known whether the same file had been taken to its end before: then nothing was done
     * @param notApplied the first of its records that were rejected or wait for a person, an affectation or another record
     */
    record Receipt(FlowFile file, boolean known, List<InboxRecord> notApplied) {

        /** Copies its list. */
        public Receipt {
            notApplied = List.copyOf(notApplied);
        }
    }
}
