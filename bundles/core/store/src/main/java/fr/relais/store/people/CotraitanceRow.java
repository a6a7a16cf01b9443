// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What questions need of a co-traitance. Never written through JPA. */
@Entity
@Table(name = "cotraitance")
public class CotraitanceRow {

    @Id
    private long id;

    private long person;

    @Column(name = "mission_locale")
    private String missionLocale;

    @Column(name = "affected_on")
    private LocalDate affectedOn;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "initialised_on")
    private LocalDate initialisedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "end_reason")
    private Integer endReason;

    @Column(name = "due_on")
    private LocalDate dueOn;

    /** For JPA. */
    protected CotraitanceRow() {}
}
