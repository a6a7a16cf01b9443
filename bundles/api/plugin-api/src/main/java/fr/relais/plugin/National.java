// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Marks a plug-in of the national set, the component property {@code relais.national}: asked about everybody. Reserved to the bundles
 * of the platform itself, those whose symbolic name is {@code fr.relais.region.national} or begins with it and a dot; anybody else's
 * is listed and never asked.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface National {

    /** The prefix of the component property. */
    String PREFIX_ = "relais.";
}
