// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class UnmetDependencyTest {

    @Test
    public void readsAsAnIndentedChain() {
        assertEquals(
                List.of("nobody provides x", "  so a waits", "    so b waits", "  and 5 components in all"),
                new UnmetDependency("nobody provides x", List.of("a", "b"), 5)
                        .lines()
                        .toList());
        assertEquals(
                List.of("nobody provides x", "  so a waits"),
                new UnmetDependency("nobody provides x", List.of("a"), 1)
                        .lines()
                        .toList());
        assertEquals(List.of("that"), UnmetDependency.alone("that").lines().toList());
    }
}
