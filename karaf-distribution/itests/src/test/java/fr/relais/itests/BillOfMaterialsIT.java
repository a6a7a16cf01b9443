// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.Test;

/** The archive as it is handed out: what lies in it, and whether its bill of materials says so. */
public class BillOfMaterialsIT {

    private static final String ARCHIVE = System.getProperty("relais.archive");

    private static Set<String> jars;

    @BeforeClass
    public static void listTheArchive() throws IOException {
        jars = new String(tar("--list"), StandardCharsets.UTF_8)
                .lines()
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> entry.substring(entry.indexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    public void theBillListsExactlyTheJarsOfTheArchive() throws IOException {
        assertFalse("an archive without a jar", jars.isEmpty());
        Set<String> listed = new TreeSet<>();
        JsonNode bill = new ObjectMapper().readTree(tar("--extract", "--to-stdout", "--wildcards", "*/sbom.cdx.json"));
        for (JsonNode component : bill.get("components")) {
            assertTrue("listed twice: " + path(component), listed.add(path(component)));
        }
        assertEquals(jars, listed);
    }

    @Test
    public void nothingThatOpensAnotherWayInIsShipped() {
        Set<String> doors = jars.stream()
                .filter(
                        jar -> jar.matches(
                                ".*/org\\.apache\\.karaf\\.(management\\.server|deployer\\..*|kar\\.core|webconsole\\.console)-.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue("JMX, KARs, deployers of features and blueprints, web console: " + doors, doors.isEmpty());
    }

    private static String path(JsonNode component) {
        return component.get("properties").get(0).get("value").asText();
    }

    private static byte[] tar(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 3];
        command[0] = "tar";
        command[1] = "--gzip";
        command[2] = "--file=" + ARCHIVE;
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        Process tar = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return tar.getInputStream().readAllBytes();
    }
}
