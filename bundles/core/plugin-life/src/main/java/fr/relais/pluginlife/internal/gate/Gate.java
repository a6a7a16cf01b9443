// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.RegionCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What every jar passes before it is kept: it is read, never run. A jar that is refused is told everything that is wrong with it, so that
 * its author mends it once. Thread-safe; a small jar takes some milliseconds.
 */
public final class Gate {

    private static final List<Check> CHECKS = List.of(
            new ManifestCheck(), new ImportCheck(), new ComponentCheck(), new ByteCodeCheck(), new SignatureCheck());

    private Gate() {}

    /**
     * A jar that may pass.
     *
     * @param digest SHA-256 of its bytes, hexadecimal
     * @param plugins those in it
     * @param regions those that it declares
     */
    public record Passed(
            String digest,
            String bundle,
            String version,
            List<ComponentCheck.Declared> plugins,
            Set<RegionCode> regions) {

        /** Identifiers of its plug-ins. */
        public Set<String> ids() {
            return plugins.stream()
                    .map(ComponentCheck.Declared::pluginId)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Looks at a jar. @throws RefusedException with all that is wrong */
    public static Passed pass(byte[] bytes, GateEnvironment ground) {
        Jar jar = Jar.open(bytes);
        List<Refusal> refusals = CHECKS.stream()
                .flatMap(check -> check.against(jar, ground).stream())
                .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        List<ComponentCheck.Declared> plugins = ComponentCheck.of(jar);
        return new Passed(
                jar.digest(),
                jar.symbolicName(),
                jar.header("Bundle-Version").orElseThrow(),
                plugins,
                plugins.stream()
                        .flatMap(each -> each.regions().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
