// SPDX-License-Identifier: Apache-2.0
package fr.relais.host;

/**
 * Which plug-in, of which bundle and version: kept with every decision (W5).
 *
 * @param pluginId the component property {@code relais.plugin.id}; the component's name where there is none
 * @param bundle symbolic name of its bundle; {@code -} for a national criterion that isn't there
 * @param version version of its bundle
 */
public record PluginStamp(String pluginId, String bundle, String version) {}
