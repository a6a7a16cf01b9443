// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Identity of a plug-in, the component property {@code relais.plugin.id}: {@code "rhone-alpes.recently-left-school"}. It stays the
 * same from version to version; the version is the bundle's. A plug-in without one is listed and never asked, for its answers could
 * not be told from another's.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PluginId {

    /** The prefix of the component property. */
    String PREFIX_ = "relais.";

    /** Lower-case words and digits joined by dashes and dots, first the region's name; at most 100 characters. */
    String value();
}
