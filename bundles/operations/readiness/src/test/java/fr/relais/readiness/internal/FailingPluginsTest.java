// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import static org.junit.Assert.assertEquals;

import fr.relais.host.PluginHealth.Trouble;
import fr.relais.host.PluginStamp;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class FailingPluginsTest {

    @Test
    public void aLineForEachAndNothingWhereAllAnswer() {
        assertEquals(Optional.empty(), new FailingPlugins(List::of).now());
        Trouble late = new Trouble(
                new PluginStamp("bretagne.workload", "org.bretagne", "1.2.0"), new Text("En retard.", "Late."));
        assertEquals(
                Optional.of(
                        "Plug-in bretagne.workload 1.2.0 is degraded: Late. See relais:plugin-why bretagne.workload"),
                new FailingPlugins(() -> List.of(late)).now());
        assertEquals(
                2,
                new FailingPlugins(() -> List.of(late, late))
                        .now()
                        .orElseThrow()
                        .lines()
                        .count());
    }
}
