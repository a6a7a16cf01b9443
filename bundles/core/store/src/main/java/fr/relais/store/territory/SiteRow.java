// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.territory;

import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Validity;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A {@link PoleEmploiSite}. */
@Entity
@Table(name = "pole_emploi_site")
public class SiteRow {

    @Id
    private String safir;

    private String name;

    @Column(name = "post_code")
    private String postCode;

    private String city;
    private String departement;
    private String region;

    @Column(name = "valid_from")
    private LocalDate fromDay;

    @Column(name = "valid_to")
    private LocalDate toDay;

    /** For JPA. */
    protected SiteRow() {}

    SiteRow(PoleEmploiSite site) {
        this.safir = site.safir().value();
        this.name = site.name();
        this.postCode = site.postCode();
        this.city = site.city();
        this.departement = site.departement().value();
        this.region = site.region().value();
        this.fromDay = site.validity().from().orElse(null);
        this.toDay = site.validity().to().orElse(null);
    }

    PoleEmploiSite toSite() {
        return new PoleEmploiSite(
                new SafirCode(safir),
                name,
                postCode,
                city,
                new DepartementCode(departement),
                new RegionCode(region),
                new Validity(Optional.ofNullable(fromDay), Optional.ofNullable(toDay)));
    }
}
