// SPDX-License-Identifier: Apache-2.0
package fr.relais.sbom;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BillOfMaterialsTest {

    private static final String POM = "groupId=%s\nartifactId=%s\nversion=%s\n";

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Path archive;

    @Before
    public void anArchive() throws IOException {
        archive = folder.getRoot().toPath();
        jar("system/org/example/plain/1.2/plain-1.2.jar", Map.of("META-INF/MANIFEST.MF", licence("Apache-2.0")));
        jar(
                "system/org/example/merged/3/merged-3.jar",
                Map.of("META-INF/maven/org.other/inner/pom.properties", POM.formatted("org.other", "inner", "9")));
        jar(
                "lib/boot/told-4.0.jar",
                Map.of("META-INF/maven/org.example/told/pom.properties", POM.formatted("org.example", "told", "4.0")));
        jar("lib/nameless-5.1.jar", Map.of());
    }

    @Test
    public void everyJarIsListedOnceWhereverItLies() throws Exception {
        assertEquals(
                List.of("org.example:told:4.0", ":nameless:5.1", "org.example:merged:3", "org.example:plain:1.2"),
                components().stream().map(BillOfMaterialsTest::coordinates).toList());
    }

    @Test
    public void whatWasMergedIntoAJarIsListedUnderIt() throws Exception {
        Component merged = components().get(2);
        assertEquals(
                List.of("org.other:inner:9"),
                merged.getComponents().stream()
                        .map(BillOfMaterialsTest::coordinates)
                        .toList());
    }

    @Test
    public void aJarBringsItsHashAndItsLicence() throws Exception {
        Component plain = components().get(3);
        assertEquals("Apache-2.0", plain.getLicenses().getLicenses().get(0).getId());
        assertTrue(plain.getHashes().get(0).getValue().matches("[0-9a-f]{64}"));
    }

    @Test
    public void theSameJarsGiveTheSameBytes() throws Exception {
        assertEquals(json(), json());
    }

    private List<Component> components() throws Exception {
        Bom bom = new JsonParser().parse(json().getBytes(StandardCharsets.UTF_8));
        return bom.getComponents();
    }

    private String json() throws Exception {
        return BillOfMaterials.of(archive, "1").json();
    }

    private static String coordinates(Component component) {
        String group = component.getGroup() == null ? "" : component.getGroup();
        return group + ":" + component.getName() + ":" + component.getVersion();
    }

    private static String licence(String licence) {
        return "Manifest-Version: 1.0\nBundle-License: " + licence + "\n";
    }

    private void jar(String path, Map<String, String> content) throws IOException {
        Path file = archive.resolve(path);
        Files.createDirectories(file.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("something"));
            out.closeEntry();
            for (Map.Entry<String, String> entry : content.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }
}
