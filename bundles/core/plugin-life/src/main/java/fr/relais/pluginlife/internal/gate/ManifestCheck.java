// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import fr.relais.partnership.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.Version;

/**
 * I-G1, I-G2: a plain bundle and nothing else. What carries features, configuration, native code or other jars would be unpacked by
 * somebody who never asks; what brings packages of the platform could stand in for it.
 */
final class ManifestCheck implements Check {

    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final List<String> RESERVED = List.of(
            "java.", "javax.", "jakarta.", "jdk.", "sun.", "com.sun.", "org.osgi.", "org.apache.karaf.", "fr.relais.");
    private static final String REGIONS_OWN = "fr.relais.region.";
    private static final List<String> NATIVE = List.of(".so", ".dll", ".dylib", ".jnilib", ".a", ".exe");
    private static final List<String> NESTED = List.of(".jar", ".war", ".ear", ".kar", ".zip", ".esa");

    @Override
    public List<Refusal> against(Jar jar, GateEnvironment ground) {
        List<Refusal> refusals = new ArrayList<>();
        identity(jar, refusals);
        if (jar.header("Fragment-Host").isPresent()) {
            refusals.add(GateMessages.refusal("I-G1", "shape.fragment"));
        }
        if (jar.header("Bundle-NativeCode").isPresent()) {
            refusals.add(GateMessages.refusal("I-G1", "shape.native", "Bundle-NativeCode"));
        }
        if (jar.header("Bundle-ClassPath").filter(path -> !path.equals(".")).isPresent()) {
            refusals.add(GateMessages.refusal("I-G1", "shape.nested", "Bundle-ClassPath"));
        }
        if (jar.header("Multi-Release").filter("true"::equalsIgnoreCase).isPresent()) {
            refusals.add(GateMessages.refusal("I-G1", "shape.multi-release"));
        }
        jar.entries().keySet().forEach(name -> entry(name).ifPresent(refusals::add));
        jar.names("", ".class").stream()
                .map(ManifestCheck::packageOf)
                .distinct()
                .filter(ManifestCheck::reserved)
                .forEach(name -> refusals.add(GateMessages.refusal("I-G2", "shape.reserved", Jar.shown(name))));
        return refusals;
    }

    private static void identity(Jar jar, List<Refusal> refusals) {
        String name = jar.symbolicName();
        if (!SYMBOLIC_NAME.matcher(name).matches() || name.length() > 150) {
            refusals.add(GateMessages.refusal("I-G1", "shape.symbolic-name", Jar.shown(name)));
        } else if (name.startsWith("fr.relais.") && !name.startsWith(REGIONS_OWN)
                || name.startsWith("fr.relais.region.national")) {
            refusals.add(GateMessages.refusal("I-G2", "shape.reserved-name", name));
        }
        if (!"2".equals(jar.header("Bundle-ManifestVersion").orElse(""))) {
            refusals.add(GateMessages.refusal("I-G1", "shape.no-bundle"));
        }
        String version = jar.header("Bundle-Version").orElse("");
        try {
            if (Version.parseVersion(version).equals(Version.emptyVersion)) {
                refusals.add(GateMessages.refusal("I-G1", "shape.version", Jar.shown(version)));
            }
        } catch (IllegalArgumentException malformed) {
            refusals.add(GateMessages.refusal("I-G1", "shape.version", Jar.shown(version)));
        }
    }

    private static Optional<Refusal> entry(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
            return Optional.of(GateMessages.refusal("I-G1", "shape.path", Jar.shown(name)));
        }
        if (NATIVE.stream().anyMatch(lower::endsWith)) {
            return Optional.of(GateMessages.refusal("I-G1", "shape.native", Jar.shown(name)));
        }
        if (NESTED.stream().anyMatch(lower::endsWith)) {
            return Optional.of(GateMessages.refusal("I-G1", "shape.nested", Jar.shown(name)));
        }
        if (lower.startsWith("osgi-inf/blueprint/")
                || lower.startsWith("meta-inf/versions/")
                || lower.startsWith("meta-inf/services/")
                || lower.startsWith("osgi-inf/configurator/")) {
            return Optional.of(GateMessages.refusal("I-G1", "shape.reserved-folder", Jar.shown(name)));
        }
        if (lower.endsWith(".cfg")
                || lower.endsWith(".config")
                || lower.startsWith("etc/")
                || lower.matches("(.*/)?features?[^/]*\\.xml")) {
            return Optional.of(GateMessages.refusal("I-G1", "shape.configuration", Jar.shown(name)));
        }
        return Optional.empty();
    }

    private static String packageOf(String className) {
        int slash = className.lastIndexOf('/');
        return slash < 0 ? "" : className.substring(0, slash).replace('/', '.');
    }

    private static boolean reserved(String packageName) {
        String name = packageName + ".";
        return packageName.isEmpty()
                || RESERVED.stream().anyMatch(name::startsWith)
                        && (!name.startsWith(REGIONS_OWN) || name.startsWith("fr.relais.region.national."));
    }
}
