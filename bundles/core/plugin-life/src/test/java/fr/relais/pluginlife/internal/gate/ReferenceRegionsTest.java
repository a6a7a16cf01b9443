// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import static org.junit.Assert.assertEquals;

import fr.relais.vocabulary.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** The reference regions, as the build made them, pass the gate of an uploader of their region's. */
@RunWith(Parameterized.class)
public class ReferenceRegionsTest {

    private static final String TABLE =
            """
            rhone-alpes        | 82 | fr.relais.region.rhonealpes      | [rhone-alpes.recently-left-school]
            nord-pas-de-calais | 31 | fr.relais.region.nordpasdecalais | [nord-pas-de-calais.distance-to-employment]
            bretagne           | 53 | fr.relais.region.bretagne        | [bretagne.room-first, bretagne.workload]
            """;

    @Parameters(name = "{0}")
    public static Object[][] rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toArray())
                .toArray(Object[][]::new);
    }

    private final Path jar;
    private final RegionCode region;
    private final String bundle;
    private final String plugins;

    public ReferenceRegionsTest(String name, String region, String bundle, String plugins) {
        this.jar = Path.of(
                System.getProperty("relais.regions"),
                name,
                "target",
                "relais-region-" + name + "-" + System.getProperty("relais.version") + ".jar");
        this.region = new RegionCode(region);
        this.bundle = bundle;
        this.plugins = plugins;
    }

    @Test
    public void passes() throws IOException {
        Gate.Passed passed = Gate.pass(Files.readAllBytes(jar), new Here());
        assertEquals(bundle, passed.bundle());
        assertEquals(Set.of(region), passed.regions());
        assertEquals(plugins, passed.ids().toString());
    }

    private final class Here implements GateEnvironment {

        @Override
        public boolean grants(RegionCode one) {
            return one.equals(region);
        }

        @Override
        public Optional<Version> exported(String name, VersionRange range) {
            if (name.startsWith("java.")) {
                return Optional.of(Version.emptyVersion);
            }
            return name.startsWith("fr.relais.plugin") || name.equals("fr.relais.vocabulary")
                    ? Optional.of(new Version("1.2.0"))
                    : Optional.empty();
        }

        @Override
        public Set<String> extensionPoints() {
            return Set.of(
                    "fr.relais.plugin.orientation.OrientationCriterion",
                    "fr.relais.plugin.orientation.DestinationChoice");
        }

        @Override
        public boolean signaturesRequired() {
            return false;
        }

        @Override
        public Collection<X509Certificate> trusted(RegionCode one) {
            return List.of();
        }
    }
}
