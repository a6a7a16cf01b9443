// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.ExchangePartner;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What partners are told (domain.md chapter 5), one file per partner and day. Records are written in the transaction of the fact that
 * they follow from; a day's file exists once the day is over in Europe/Paris, or was closed before, and never changes afterwards.
 * Administrators, and the partner itself: role {@code partner} with the scope {@code partner:gide} and the like. Thread-safe.
 */
@ProviderType
public interface Outbox {

    /**
     * Files of a partner, the oldest first; the page's mark is a day.
     *
     * @param unacknowledged only those that the partner hasn't acknowledged
     * @throws ForbiddenException if they aren't the caller's
     */
    Page<OutboxFile> files(Caller caller, ExchangePartner partner, boolean unacknowledged, PageRequest page);

    /**
     * Writes a file: twice the same bytes, whoever asks. Leaves an audit entry, since it names people (R-D1).
     *
     * @param to not closed
     * @return its control totals, that form's sum included
     * @throws RefusedException if the day isn't over
     * @throws ForbiddenException if it isn't the caller's
     */
    OutboxFile file(Caller caller, ExchangePartner partner, LocalDate day, FileFormat form, OutputStream to)
            throws IOException;

    /**
     * Closes today before it is over: what is told from now on belongs to tomorrow's file. Administrators only.
     *
     * @return the day that is closed
     */
    LocalDate closeToday(Caller caller);

    /**
     * Notes that the partner has a file. A second time changes nothing.
     *
     * @param sha256 hash of the file that the partner has, hexadecimal: no file that differs from ours is acknowledged
     * @throws RefusedException if no file of that day was made with that hash, or another one was acknowledged
     * @throws ForbiddenException if it isn't the caller's
     */
    OutboxFile acknowledge(Caller caller, ExchangePartner partner, LocalDate day, String sha256);
}
