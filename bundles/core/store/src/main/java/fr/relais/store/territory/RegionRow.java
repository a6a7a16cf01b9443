// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.partnership.territory.Region;
import fr.relais.vocabulary.RegionCode;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A {@link Region}. */
@Entity
@Table(name = "region")
public class RegionRow {

    @Id
    private String code;

    private String name;

    /** For JPA. */
    protected RegionRow() {}

    RegionRow(Region region) {
        this.code = region.code().value();
        this.name = region.name();
    }

    Region toRegion() {
        return new Region(new RegionCode(code), name);
    }
}
