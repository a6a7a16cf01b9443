// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.rhonealpes;

import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.testkit.OrientationCriterionContract;

public class RecentlyLeftSchoolContractTest extends OrientationCriterionContract {

    @Override
    protected OrientationCriterion criterion() {
        return new RecentlyLeftSchool(new Threshold(12));
    }
}
