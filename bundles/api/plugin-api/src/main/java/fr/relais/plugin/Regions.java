// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The regions that a plug-in is asked about, the component property {@code relais.regions}: {@code @Regions("82")}.
 * A plug-in without {@code @Regions} and without {@code @National} is never asked. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Regions {

    /** The prefix of the component property. */
    String PREFIX_ = "relais.";

    /** Codes of regions as they were before 2016. */
    String[] value();
}
