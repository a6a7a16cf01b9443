// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.rhonealpes;

import java.lang.annotation.Annotation;

/** A configuration. */
@SuppressWarnings("ClassExplicitlyAnnotation")
record Threshold(int months) implements RecentlyLeftSchool.Config {

    @Override
    public Class<? extends Annotation> annotationType() {
        return RecentlyLeftSchool.Config.class;
    }
}
