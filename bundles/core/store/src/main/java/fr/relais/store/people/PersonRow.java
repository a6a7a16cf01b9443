// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What questions need of a person: number, identifier, and what decides who may see the file. Never written through JPA. */
@Entity
@Table(name = "person")
public class PersonRow {

    @Id
    private long id;

    @Column(name = "pole_emploi_id")
    private String poleEmploiId;

    private String region;
    private String site;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "merged_into")
    private Long mergedInto;

    /** For JPA. */
    protected PersonRow() {}
}
