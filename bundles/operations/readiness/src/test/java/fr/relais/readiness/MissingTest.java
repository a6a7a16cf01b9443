// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class MissingTest {

    @Test
    public void readsAsAnIndentedTree() {
        Missing missing = new Missing("a", List.of(new Missing("b", List.of(new Missing("c", List.of())))));
        assertEquals(List.of("a", "  b", "    c"), missing.lines().toList());
    }
}
