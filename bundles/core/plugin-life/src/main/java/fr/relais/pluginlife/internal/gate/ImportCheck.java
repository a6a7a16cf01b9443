// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import fr.relais.partnership.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * I-G3 to I-G6: how a plug-in is wired to the platform. It imports the API and nothing but the API, and offers nothing to others: so that
 * its coming and going refreshes nobody.
 */
final class ImportCheck implements Check {

    private static final String API = "fr.relais.plugin";
    private static final Set<String> ALLOWED_CAPABILITIES = Set.of("osgi.ee", "osgi.extender");
    private static final Set<String> ALLOWED_EXTENDERS = Set.of("osgi.component");
    private static final List<String> FORBIDDEN_HEADERS = List.of(
            "Export-Package",
            "Require-Bundle",
            "DynamicImport-Package",
            "Bundle-Activator",
            "ExtensionBundle-Activator",
            "Meta-Persistence",
            "Karaf-Commands",
            "Blueprint",
            "Web-ContextPath",
            "SPI-Provider",
            "SPI-Consumer");

    @Override
    public List<Refusal> against(Jar jar, GateEnvironment ground) {
        List<Refusal> refusals = new ArrayList<>();
        FORBIDDEN_HEADERS.stream()
                .filter(header -> jar.header(header).isPresent())
                .forEach(header -> refusals.add(GateMessages.refusal("I-G3", "wiring.header", header)));
        clauses(jar, "Require-Capability").flatMap(ImportCheck::capability).forEach(refusals::add);
        clauses(jar, "Provide-Capability")
                .map(Clause::getName)
                .filter(name -> !name.equals("osgi.service"))
                .forEach(name -> refusals.add(GateMessages.refusal("I-G3", "wiring.offers", Jar.shown(name))));
        clauses(jar, "Import-Package")
                .flatMap(clause -> imported(clause, ground))
                .forEach(refusals::add);
        return refusals;
    }

    private static Stream<Clause> clauses(Jar jar, String header) {
        return jar.header(header)
                .map(value -> Stream.of(Parser.parseHeader(value)))
                .orElseGet(Stream::empty);
    }

    private static Stream<Refusal> capability(Clause clause) {
        String filter = Optional.ofNullable(clause.getDirective("filter")).orElse("");
        boolean allowed = ALLOWED_CAPABILITIES.contains(clause.getName())
                && (!clause.getName().equals("osgi.extender")
                        || ALLOWED_EXTENDERS.stream().anyMatch(filter::contains));
        return allowed
                ? Stream.empty()
                : Stream.of(GateMessages.refusal(
                        "I-G3", "wiring.capability", Jar.shown(clause.getName()), Jar.shown(filter)));
    }

    private static Stream<Refusal> imported(Clause clause, GateEnvironment ground) {
        String name = clause.getName();
        if (!allowed(name)) {
            return Stream.of(GateMessages.refusal("I-G5", "wiring.import", Jar.shown(name)));
        }
        VersionRange range;
        try {
            range = VersionRange.valueOf(
                    Optional.ofNullable(clause.getAttribute("version")).orElse("0"));
        } catch (IllegalArgumentException malformed) {
            return Stream.of(
                    GateMessages.refusal("I-G4", "wiring.range-malformed", name, Jar.shown(clause.toString())));
        }
        Optional<Version> there = ground.exported(name, range);
        if (there.isEmpty()) {
            return Stream.of(GateMessages.refusal("I-G6", "wiring.unresolved", name, range.toString()));
        }
        return range.includes(there.get())
                ? Stream.empty()
                : Stream.of(GateMessages.refusal(
                        "I-G4",
                        "wiring.range",
                        name,
                        range.toString(),
                        there.get().toString()));
    }

    /** The API, the vocabulary, and of the platform's Java what a pure function may use; the rest of it the byte code may not call. */
    private static boolean allowed(String name) {
        return name.equals(API)
                || name.startsWith(API + ".")
                || name.equals("fr.relais.vocabulary")
                || JdkAllowlist.LIST.knowsPackage(name);
    }
}
