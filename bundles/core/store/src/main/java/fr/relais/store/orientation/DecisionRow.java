// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What the question who may see a decision needs of it. Never written through JPA. */
@Entity
@Table(name = "decision")
public class DecisionRow {

    @Id
    private long id;

    private long person;

    /** For JPA. */
    protected DecisionRow() {}
}
