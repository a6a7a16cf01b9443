// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.nordpasdecalais;

import fr.relais.vocabulary.TrainingLevel;
import java.lang.annotation.Annotation;

/** A configuration: the defaults, with these figures of the labour market. */
@SuppressWarnings("ClassExplicitlyAnnotation")
record Configured(String... offers) implements DistanceToEmployment.Config {

    @Override
    public int long_months() {
        return 6;
    }

    @Override
    public int very_long_months() {
        return 12;
    }

    @Override
    public TrainingLevel low_level() {
        return TrainingLevel.V;
    }

    @Override
    public TrainingLevel very_low_level() {
        return TrainingLevel.V_BIS;
    }

    @Override
    public int few_offers() {
        return 50;
    }

    @Override
    public int very_few_offers() {
        return 25;
    }

    @Override
    public int far() {
        return 3;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return DistanceToEmployment.Config.class;
    }
}
