// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Validity;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A {@link Commune}. */
@Entity
@Table(name = "commune")
public class CommuneRow {

    @Id
    private String code;

    private String name;
    private String departement;
    private String arrondissement;
    private Integer population;

    @Column(name = "part_of")
    private String partOf;

    @Column(name = "valid_from")
    private LocalDate fromDay;

    @Column(name = "valid_to")
    private LocalDate toDay;

    /** For JPA. */
    protected CommuneRow() {}

    CommuneRow(Commune commune) {
        this.code = commune.code().value();
        this.name = commune.name();
        this.departement = commune.departement().value();
        this.arrondissement = commune.arrondissement().orElse(null);
        this.population =
                commune.population().isPresent() ? commune.population().getAsInt() : null;
        this.partOf = commune.partOf().map(CommuneCode::value).orElse(null);
        this.fromDay = commune.validity().from().orElse(null);
        this.toDay = commune.validity().to().orElse(null);
    }

    Commune toCommune() {
        return new Commune(
                new CommuneCode(code),
                name,
                new DepartementCode(departement),
                Optional.ofNullable(arrondissement),
                population == null ? OptionalInt.empty() : OptionalInt.of(population),
                Optional.ofNullable(partOf).map(CommuneCode::new),
                new Validity(Optional.ofNullable(fromDay), Optional.ofNullable(toDay)));
    }
}
