// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

/**
 * Which plug-in, of which bundle and version: kept with every decision (W5).
 *
 * @param pluginId the component property {@code relais.plugin.id}; the component's name where there is none
 * @param bundle symbolic name of its bundle; {@code -} for a national criterion that isn't there
 * @param version version of its bundle
 * @param digest SHA-256 of its jar, hexadecimal; empty for one of the platform's own, and for one that didn't come through the gate
 */
public record PluginVersionId(String pluginId, String bundle, String version, String digest) {

    private static final String NATIONAL_BUNDLE = "fr.relais.region.national";

    /** One that has no jar of its own. */
    public PluginVersionId(String pluginId, String bundle, String version) {
        this(pluginId, bundle, version, "");
    }

    /** Whether it is one of the platform's own national bundles: the gate lets nobody else have their name. */
    public boolean ofNationalBundle() {
        return bundle.equals(NATIONAL_BUNDLE) || bundle.startsWith(NATIONAL_BUNDLE + ".");
    }
}
