// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What questions need of what is to be seen to, from a day to a day, both included. Never written through JPA. */
@Entity
@Table(name = "cotraitance_matter")
@IdClass(WorkItemRow.Key.class)
public class WorkItemRow {

    @Id
    private long cotraitance;

    @Id
    private int kind;

    @Id
    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    private Integer reason;
    private Integer settlement;

    /** For JPA. */
    protected WorkItemRow() {}

    /** Co-traitance, kind and first day. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long cotraitance;
        private int kind;
        private LocalDate fromDay;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && cotraitance == that.cotraitance
                    && kind == that.kind
                    && Objects.equals(fromDay, that.fromDay);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cotraitance, kind, fromDay);
        }
    }
}
