// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.indicators;

import fr.relais.indicators.spi.IndicatorRepository;
import fr.relais.store.Transactions;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts by SQL, over what the facts amount to: an affectation that was withdrawn or superseded isn't there. */
@Component
public final class SqlIndicatorRepository implements IndicatorRepository {

    private static final String AFFECTED =
            "select count(distinct person) from cotraitance where affected_on between ? and ?";

    private static final String OF_REGION = " and mission_locale in (select code from mission_locale where region = ?)";

    private static final String OF_MISSION_LOCALE = " and mission_locale = ?";

    private final Transactions transactions;

    /** Every call is a transaction of these. */
    @Activate
    public SqlIndicatorRepository(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public int peopleAffected(
            Optional<RegionCode> region, Optional<MissionLocaleId> missionLocale, LocalDate from, LocalDate to) {
        String query =
                AFFECTED + (region.isPresent() ? OF_REGION : "") + (missionLocale.isPresent() ? OF_MISSION_LOCALE : "");
        return transactions
                .run(transaction -> transaction
                        .jdbc()
                        .rows(
                                query,
                                from,
                                (places, first) -> {
                                    places.day(first).day(to);
                                    if (region.isPresent()) {
                                        places.text(region);
                                    }
                                    if (missionLocale.isPresent()) {
                                        places.text(missionLocale);
                                    }
                                },
                                row -> row.small()))
                .get(0);
    }
}
