// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.nordpasdecalais;

import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.testkit.OrientationCriterionContract;
import java.util.List;

public class DistanceToEmploymentContractTest extends OrientationCriterionContract {

    @Override
    protected OrientationCriterion criterion() {
        return new DistanceToEmployment(new Configured("59=40", "59350=55"));
    }

    @Override
    protected List<String> communes() {
        return List.of("59350", "59178", "62041");
    }
}
