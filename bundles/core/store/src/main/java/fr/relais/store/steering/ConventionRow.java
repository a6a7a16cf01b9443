// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.steering;

import fr.relais.partnership.objectives.Convention;
import fr.relais.store.sql.EnumCodes;
import fr.relais.vocabulary.ConventionId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;

/** A {@link Convention}. */
@Entity
@Table(name = "convention")
public class ConventionRow {

    @Id
    private String reference;

    @Column(name = "steering_level")
    private int level;

    private String code;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "convention_theme", joinColumns = @JoinColumn(name = "reference"))
    @Column(name = "theme")
    private Set<String> themes = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "convention_party", joinColumns = @JoinColumn(name = "reference"))
    @Column(name = "party")
    private Set<String> parties = new HashSet<>();

    /** For JPA. */
    protected ConventionRow() {}

    ConventionRow(Convention convention) {
        this.reference = convention.id().value();
        this.level = EnumCodes.LEVEL.of(convention.level());
        this.code = convention.code();
        this.signedOn = convention.signedOn().orElse(null);
        this.effectiveOn = convention.effectiveOn();
        this.endsOn = convention.endsOn();
        this.themes.addAll(convention.themes());
        this.parties.addAll(convention.parties());
    }

    Convention toConvention() {
        return new Convention(
                new ConventionId(reference),
                EnumCodes.LEVEL.value(level),
                code,
                Optional.ofNullable(signedOn),
                effectiveOn,
                endsOn,
                Set.copyOf(themes),
                Set.copyOf(parties));
    }
}
