// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.steering;

import fr.relais.partnership.objectives.Objective;
import fr.relais.store.sql.EnumCodes;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An {@link Objective}; rows are only ever added (W3). */
@Entity
@Table(name = "objective")
public class ObjectiveRow {

    @Id
    private long id;

    @Column(name = "steering_level")
    private int level;

    private String code;

    @Column(name = "objective_year")
    private int year;

    private int volume;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    private String source;

    /** For JPA. */
    protected ObjectiveRow() {}

    ObjectiveRow(long id, Objective objective) {
        this.id = id;
        this.level = EnumCodes.LEVEL.of(objective.level());
        this.code = objective.code();
        this.year = objective.year();
        this.volume = objective.volume();
        this.agreedOn = objective.agreedOn();
        this.source = objective.source();
    }

    Objective toObjective() {
        return new Objective(EnumCodes.LEVEL.value(level), code, year, volume, agreedOn, source);
    }
}
