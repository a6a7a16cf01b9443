// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import static org.junit.Assert.assertEquals;

import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.admission.Activation;
import fr.relais.pluginhost.admission.ActivationPolicy;
import fr.relais.pluginhost.admission.ExpectedPlugin;
import fr.relais.pluginhost.internal.TestCriteria.CriterionAnswer;
import fr.relais.pluginhost.internal.TestCriteria.Question;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** R-C5: which version of a plug-in is in force is each region's own business. */
public class ConcurrentVersionsTest {

    private static final RegionCode RHONE_ALPES = new RegionCode("82");
    private static final RegionCode BRETAGNE = new RegionCode("53");
    private static final Map<String, RegionCode> IN_FORCE = Map.of("1.0.0", RHONE_ALPES, "1.1.0", BRETAGNE);

    private final Fakes osgi = new Fakes();
    private final PluginHost<OrientationCriterion, Question, Finding, CriterionAnswer> host = osgi.host(60_000, 1);

    @Test
    public void eachOfTwoRegionsHasTheVersionThatItPutInForce() {
        host.activateBy(new EachItsOwn());
        for (String version : List.of("1.0.0", "1.1.0")) {
            host.bind(osgi.criterion(
                    "org.shared",
                    version,
                    (candidate, context) -> Finding.met("plain"),
                    Map.of("relais.plugin.id", "a.shared", "relais.regions", new String[] {"82", "53"})));
        }
        assertEquals(List.of("1.0.0"), versions(RHONE_ALPES));
        assertEquals(List.of("1.1.0"), versions(BRETAGNE));
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                host.inForce().stream().map(Health::trouble).toList());
    }

    private List<String> versions(RegionCode region) {
        Question question =
                new Question(new Fakes.Somebody(new CommuneCode("69381")), LocalDate.of(2010, 1, 11), region, Set.of());
        return host.ask(List.of(question)).get(0).stream()
                .filter(answer -> answer.verdict() == CriterionAnswer.Verdict.MET)
                .map(answer -> answer.plugin().version())
                .toList();
    }

    private static final class EachItsOwn implements ActivationPolicy {

        @Override
        public Activation of(Bundle bundle) {
            String version = bundle.getVersion().toString();
            return Activation.of(version, Set.of(IN_FORCE.get(version)), Set.of());
        }

        @Override
        public Collection<ExpectedPlugin> expected() {
            return IN_FORCE.entrySet().stream()
                    .map(each -> new ExpectedPlugin(
                            new PluginVersionId("a.shared", "org.shared", each.getKey(), each.getKey()),
                            OrientationCriterion.class.getName(),
                            Set.of(each.getValue())))
                    .toList();
        }
    }
}
