// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What questions need of a mission locale: the region that it is in. Never written through JPA. */
@Entity
@Table(name = "mission_locale")
public class MissionLocaleRow {

    @Id
    private String code;

    private String region;

    /** For JPA. */
    protected MissionLocaleRow() {}
}
