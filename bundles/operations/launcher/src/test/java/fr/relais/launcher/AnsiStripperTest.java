// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class AnsiStripperTest {

    @Test
    public void leavesTextAsItIs() throws IOException {
        assertEquals("Écluse [1m]\n", plain("Écluse [1m]\n"));
    }

    @Test
    public void leavesColoursOut() throws IOException {
        assertEquals("red and bold", plain("\u001b[31mred\u001b[0m and \u001b[1;38;5;9mbold\u001b[m"));
    }

    private static String plain(String coloured) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnsiStripper(out).write(coloured.getBytes(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
