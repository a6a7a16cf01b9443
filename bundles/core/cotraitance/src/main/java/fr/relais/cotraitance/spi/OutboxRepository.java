// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.Flow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/** What was told to partners, within one transaction: records by day, days sealed, files made and acknowledged. One thread. */
@ProviderType
public interface OutboxRepository {

    /** Every telling about a co-traitance, in order. */
    List<OutboxRecord> recordsOf(CotraitanceId cotraitance);

    /** The last day that was sealed; empty before the first. */
    Optional<LocalDate> sealedUntil();

    /** The first day on which something was told; empty if nothing ever was. */
    Optional<LocalDate> firstDay();

    /**
     * Closes a day and every day before it: waits for transactions that are telling something, and whatever is told from then on belongs
     * to a later day. Nothing happens to days that are sealed.
     */
    void seal(LocalDate until);

    /**
     * Sealed days in order, and how many records of each flow they have.
     *
     * @param after without that day and those before it
     * @param unacknowledgedBy only those that this partner didn't acknowledge
     */
    List<Day> days(Optional<LocalDate> after, Optional<ExchangePartner> unacknowledgedBy, int most);

    /** One sealed day; empty if it isn't sealed. */
    Optional<Day> day(LocalDate day);

    /** Records of a day, of some flows, by number, those above a number. */
    List<OutboxRecord> records(LocalDate day, Collection<Flow> flows, long after, int most);

    /** Sums of the files made for a partner and day, by form. */
    SortedMap<String, OutboxFile.Sum> sums(ExchangePartner partner, LocalDate day);

    /** Notes that a file was made for the first time. */
    void recordFile(ExchangePartner partner, LocalDate day, String form, OutboxFile.Sum sum);

    /** Who acknowledged a file; empty if nobody did. */
    Optional<OutboxFile.Acknowledgement> acknowledgement(ExchangePartner partner, LocalDate day);

    /** Notes that a file was acknowledged. */
    void recordAcknowledgement(ExchangePartner partner, LocalDate day, OutboxFile.Acknowledgement acknowledgement);

    /** A sealed day and how many records of each flow it has. */
    record Day(LocalDate day, Map<Flow, Integer> records) {}
}
