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

/** Who follows a co-traitance from when until when, where that isn't simply the mission locale of its affectation. Never written through JPA. */
@Entity
@Table(name = "cotraitance_follower")
@IdClass(FollowerRow.Key.class)
public class FollowerRow {

    @Id
    private long cotraitance;

    @Id
    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    @Column(name = "mission_locale")
    private String missionLocale;

    /** For JPA. */
    protected FollowerRow() {}

    /** Co-traitance and first day. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long cotraitance;
        private LocalDate fromDay;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && cotraitance == that.cotraitance
                    && Objects.equals(fromDay, that.fromDay);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cotraitance, fromDay);
        }
    }
}
