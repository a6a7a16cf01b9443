// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Narrows a plug-in to some missions locales of its regions, the component property {@code relais.missions.locales} (R-C5: a mission
 * locale with its Pôle emploi site may add criteria of its own). It is then asked about the people who live where one of them is
 * competent. {@link Regions} is needed as well.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MissionsLocales {

    /** The prefix of the component property. */
    String PREFIX_ = "relais.";

    /** I-milo codes. */
    String[] value();
}
