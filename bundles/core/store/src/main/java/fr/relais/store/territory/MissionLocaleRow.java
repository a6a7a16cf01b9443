// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Validity;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A {@link MissionLocale}. */
@Entity
@Table(name = "mission_locale")
public class MissionLocaleRow {

    @Id
    private String code;

    private String name;
    private String seat;
    private String departement;
    private String region;

    @Column(name = "valid_from")
    private LocalDate fromDay;

    @Column(name = "valid_to")
    private LocalDate toDay;

    /** For JPA. */
    protected MissionLocaleRow() {}

    MissionLocaleRow(MissionLocale missionLocale) {
        this.code = missionLocale.id().value();
        this.name = missionLocale.name();
        this.seat = missionLocale.seat().value();
        this.departement = missionLocale.departement().value();
        this.region = missionLocale.region().value();
        this.fromDay = missionLocale.validity().from().orElse(null);
        this.toDay = missionLocale.validity().to().orElse(null);
    }

    MissionLocale toMissionLocale() {
        return new MissionLocale(
                new MissionLocaleId(code),
                name,
                new CommuneCode(seat),
                new DepartementCode(departement),
                new RegionCode(region),
                new Validity(Optional.ofNullable(fromDay), Optional.ofNullable(toDay)));
    }
}
