// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.partnership.territory.Occupation;
import fr.relais.vocabulary.RomeCode;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An {@link Occupation}. */
@Entity
@Table(name = "occupation")
public class OccupationRow {

    @Id
    private String code;

    private String name;

    /** For JPA. */
    protected OccupationRow() {}

    OccupationRow(Occupation occupation) {
        this.code = occupation.code().value();
        this.name = occupation.name();
    }

    Occupation toOccupation() {
        return new Occupation(new RomeCode(code), name);
    }
}
