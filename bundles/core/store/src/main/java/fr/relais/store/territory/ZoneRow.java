// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A {@link ZoneEntry}. */
@Entity
@Table(name = "mission_locale_zone")
@IdClass(ZoneRow.Key.class)
public class ZoneRow {

    /** Stands for "since ever" in the key, where nothing can't stand. */
    static final LocalDate EVER = LocalDate.of(1, 1, 1);

    @Id
    private String commune;

    @Id
    @Column(name = "mission_locale")
    private String missionLocale;

    @Id
    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    private boolean shared;

    /** For JPA. */
    protected ZoneRow() {}

    ZoneRow(ZoneEntry entry) {
        this.commune = entry.commune().value();
        this.missionLocale = entry.missionLocale().value();
        this.fromDay = entry.validity().from().orElse(EVER);
        this.toDay = entry.validity().to().orElse(null);
        this.shared = entry.shared();
    }

    ZoneEntry toEntry() {
        return new ZoneEntry(
                new CommuneCode(commune),
                new MissionLocaleId(missionLocale),
                shared,
                new Validity(Optional.of(fromDay).filter(day -> !day.equals(EVER)), Optional.ofNullable(toDay)));
    }

    /** Commune, mission locale and first day. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String commune;
        private String missionLocale;
        private LocalDate fromDay;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(commune, that.commune)
                    && Objects.equals(missionLocale, that.missionLocale)
                    && Objects.equals(fromDay, that.fromDay);
        }

        @Override
        public int hashCode() {
            return Objects.hash(commune, missionLocale, fromDay);
        }
    }
}
