package ${package};

import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.testkit.OrientationCriterionContract;

/** What the platform relies on in every criterion. */
public class ${criterion}ContractTest extends OrientationCriterionContract {

    @Override
    protected OrientationCriterion criterion() {
        return new ${criterion}(new Months(6));
    }
}
