// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import fr.relais.demo.territory.DemoCommune;
import fr.relais.demo.territory.DemoSite;
import java.time.LocalDate;

/**
 * An invented job seeker.
 *
 * @param id Pôle emploi identifier: seven digits and a digit or capital letter
 * @param positioned whether positioned on the parcours accompagnement (R-E3)
 * @param thirdPartySupport whether a third party already gives support (R-E5)
 */
public record Person(
        String id,
        String lastName,
        String firstName,
        LocalDate birthDate,
        String sex,
        DemoCommune commune,
        DemoSite site,
        LocalDate registeredOn,
        boolean positioned,
        boolean thirdPartySupport,
        InventedProfile profile,
        String address) {

    /** The birthday at an age; of those born on 29 February, 28 February in common years (I-L14). */
    public LocalDate birthday(int age) {
        return birthDate.plusYears(age);
    }
}
