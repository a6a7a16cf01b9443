// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.territory.EmploymentZoneEntry;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.EmploymentZoneCode;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An {@link EmploymentZoneEntry}. */
@Entity
@Table(name = "employment_zone")
public class EmploymentZoneRow {

    @Id
    private String commune;

    private String zone;

    /** For JPA. */
    protected EmploymentZoneRow() {}

    EmploymentZoneRow(EmploymentZoneEntry entry) {
        this.commune = entry.commune().value();
        this.zone = entry.zone().value();
    }

    EmploymentZoneEntry toEntry() {
        return new EmploymentZoneEntry(new CommuneCode(commune), new EmploymentZoneCode(zone));
    }
}
