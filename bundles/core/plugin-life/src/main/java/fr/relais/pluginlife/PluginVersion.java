// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife;

/**
 * One version of a bundle with plug-ins. A version says one thing for ever: the same symbolic name and version with other bytes is refused
 * (I-G11).
 *
 * @param bundle symbolic name
 * @param version version of the bundle
 * @param digest SHA-256 of the jar, 64 hexadecimal digits
 */
public record PluginVersion(String bundle, String version, String digest) {

    @Override
    public String toString() {
        return bundle + " " + version;
    }
}
