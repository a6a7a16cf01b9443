// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Test;

/** The diagram in the page about the house is the one that follows from the code. */
public class RoomDiagramTest {

    private static final String BEGIN = "<!-- generated from the code; docs/CONTRIBUTING.md says how -->\n";
    private static final String END = "<!-- end of what is generated -->\n";

    @Test
    public void thePageShowsTheArrowsOfTheCode() throws IOException {
        Path root = Path.of(System.getProperty("relais.root"));
        String drawn = RoomDiagram.of(
                        new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("fr.relais"),
                        root.resolve("bundles"))
                .mermaid();
        Path page = root.resolve("docs/architecture.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        assertTrue("no place for the diagram in " + page, begin >= BEGIN.length() && end >= begin);
        if (Boolean.getBoolean("relais.diagram.write")) {
            Files.writeString(page, text.substring(0, begin) + drawn + text.substring(end));
        } else {
            assertEquals(
                    "the arrows changed; look at them, then draw them anew: karaf-distribution/dev.sh diagram",
                    drawn,
                    text.substring(begin, end));
        }
    }
}
