// SPDX-License-Identifier: Apache-2.0
package fr.relais.host;

/** Which plug-in, of which bundle and version: kept with every decision (W5). */
public record PluginStamp(String pluginId, String bundle, String version) {}
