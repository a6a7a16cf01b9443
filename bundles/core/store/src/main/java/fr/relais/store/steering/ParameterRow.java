// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.steering;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A {@link ParameterValue}. */
@Entity
@Table(name = "parameter_value")
@IdClass(ParameterRow.Key.class)
public class ParameterRow {

    @Id
    private String parameter;

    @Id
    @Column(name = "from_day")
    private LocalDate fromDay;

    private int amount;
    private String source;

    /** For JPA. */
    protected ParameterRow() {}

    ParameterRow(ParameterValue value) {
        this.parameter = value.parameter().key();
        this.fromDay = value.from();
        this.amount = value.value();
        this.source = value.source();
    }

    /** Empty for a parameter that only a newer version knows. */
    Optional<ParameterValue> toValue() {
        return Arrays.stream(Parameter.values())
                .filter(known -> known.key().equals(parameter))
                .map(known -> new ParameterValue(known, fromDay, amount, source))
                .findFirst();
    }

    /** Parameter and first day. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String parameter;
        private LocalDate fromDay;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(parameter, that.parameter)
                    && Objects.equals(fromDay, that.fromDay);
        }

        @Override
        public int hashCode() {
            return Objects.hash(parameter, fromDay);
        }
    }
}
