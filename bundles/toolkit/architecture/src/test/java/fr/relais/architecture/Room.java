// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms of the house, and which others each may know: the arrows of the design, written down once more than in the poms. */
enum Room {
    VOCABULARY("fr.relais.vocabulary"),
    PLUGIN_API("fr.relais.plugin", "VOCABULARY"),
    PARTNERSHIP("fr.relais.partnership", "VOCABULARY"),
    ACCESS("fr.relais.access", "VOCABULARY"),
    TIME("fr.relais.time"),
    INTAKE("fr.relais.intake", "VOCABULARY", "PARTNERSHIP"),
    TERRITORY("fr.relais.territory", "VOCABULARY", "PARTNERSHIP", "ACCESS", "TIME", "INTAKE"),
    STEERING("fr.relais.steering", "VOCABULARY", "PARTNERSHIP", "ACCESS", "TIME", "INTAKE", "TERRITORY"),
    COTRAITANCE(
            "fr.relais.cotraitance", "VOCABULARY", "PARTNERSHIP", "ACCESS", "TIME", "INTAKE", "TERRITORY", "STEERING"),
    PLUGIN_HOST("fr.relais.pluginhost", "VOCABULARY", "PLUGIN_API", "PARTNERSHIP", "ACCESS", "TIME"),
    PLUGIN_LIFE("fr.relais.pluginlife", "VOCABULARY", "PARTNERSHIP", "ACCESS", "TIME", "PLUGIN_HOST"),
    ORIENTATION(
            "fr.relais.orientation",
            "VOCABULARY",
            "PLUGIN_API",
            "PARTNERSHIP",
            "ACCESS",
            "INTAKE",
            "TERRITORY",
            "STEERING",
            "COTRAITANCE",
            "PLUGIN_HOST"),
    INDICATORS("fr.relais.indicators", "VOCABULARY", "PARTNERSHIP", "ACCESS", "INTAKE", "TERRITORY", "COTRAITANCE"),
    STORE(
            "fr.relais.store",
            "VOCABULARY",
            "PLUGIN_API",
            "PARTNERSHIP",
            "ACCESS",
            "TIME",
            "INTAKE",
            "TERRITORY",
            "STEERING",
            "COTRAITANCE",
            "PLUGIN_HOST",
            "PLUGIN_LIFE",
            "ORIENTATION",
            "INDICATORS"),
    READINESS("fr.relais.readiness", "VOCABULARY", "ACCESS", "PLUGIN_HOST"),
    EXCHANGE(
            "fr.relais.exchange",
            "VOCABULARY",
            "PLUGIN_API",
            "PARTNERSHIP",
            "ACCESS",
            "TIME",
            "INTAKE",
            "TERRITORY",
            "STEERING",
            "COTRAITANCE",
            "ORIENTATION",
            "INDICATORS",
            "READINESS"),
    REST(
            "fr.relais.rest",
            "VOCABULARY",
            "PLUGIN_API",
            "PARTNERSHIP",
            "ACCESS",
            "TIME",
            "INTAKE",
            "TERRITORY",
            "STEERING",
            "COTRAITANCE",
            "PLUGIN_HOST",
            "PLUGIN_LIFE",
            "ORIENTATION",
            "INDICATORS",
            "EXCHANGE",
            "READINESS"),
    SHELL(
            "fr.relais.shell",
            "VOCABULARY",
            "PLUGIN_API",
            "PARTNERSHIP",
            "ACCESS",
            "TIME",
            "INTAKE",
            "TERRITORY",
            "STEERING",
            "COTRAITANCE",
            "PLUGIN_HOST",
            "PLUGIN_LIFE",
            "ORIENTATION",
            "INDICATORS",
            "EXCHANGE",
            "READINESS"),
    REGION("fr.relais.region", "VOCABULARY", "PLUGIN_API"),
    PASSWORDS("fr.relais.passwords"),
    LAUNCHER("fr.relais.launcher", "PASSWORDS"),
    TESTKIT("fr.relais.testkit", "VOCABULARY", "PLUGIN_API"),
    DEMO("fr.relais.demo"),
    SBOM("fr.relais.sbom"),
    SDK("fr.relais.sdk");

    private final String root;
    private final Set<String> known;

    Room(String root, String... known) {
        this.root = root;
        this.known = Set.of(known);
    }

    /** Everything in this room, as an ArchUnit package pattern. */
    String everything() {
        return root + "..";
    }

    /** Where its sources lie below the folder of its module. */
    String sources() {
        return "src/main/java/" + root.replace('.', '/');
    }

    /** What this room keeps to itself. */
    String internals() {
        return root + "..internal..";
    }

    /** What this room asks of the store. */
    String spi() {
        return root + ".spi..";
    }

    boolean holds(String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    /** The rooms to which no arrow leads from here. */
    Stream<Room> outOfReach() {
        return Arrays.stream(values()).filter(other -> other != this && !known.contains(other.name()));
    }
}
