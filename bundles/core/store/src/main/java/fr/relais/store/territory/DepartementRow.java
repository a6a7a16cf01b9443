// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.partnership.territory.Departement;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.RegionCode;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A {@link Departement}. */
@Entity
@Table(name = "departement")
public class DepartementRow {

    @Id
    private String code;

    private String name;
    private String region;

    /** For JPA. */
    protected DepartementRow() {}

    DepartementRow(Departement departement) {
        this.code = departement.code().value();
        this.name = departement.name();
        this.region = departement.region().value();
    }

    Departement toDepartement() {
        return new Departement(new DepartementCode(code), name, new RegionCode(region));
    }
}
