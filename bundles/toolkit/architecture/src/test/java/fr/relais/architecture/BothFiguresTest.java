// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

/** I-O6: a record that tells what is counted on an objective tells the total in co-traitance, too. */
public class BothFiguresTest {

    private static final String COUNTED = "counted";

    /** What the total is called: of files that stand somewhere; of a year, and the one it is made of. */
    private static final Set<String> TOTAL = Set.of("files", "totalInCotraitance", "inCivis");

    @Test
    public void noRecordTellsOneFigureAlone() {
        Set<String> telling = new TreeSet<>();
        Set<String> alone = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.relais")) {
            Set<String> answers = type.getMethods().stream()
                    .filter(method -> method.getRawParameterTypes().isEmpty())
                    .map(JavaMethod::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (type.isRecord() && tellsAFigure(type)) {
                telling.add(type.getSimpleName());
                if (answers.stream().noneMatch(TOTAL::contains)) {
                    alone.add(type.getName());
                }
            }
        }
        assertEquals("records with one figure of the two", Set.of(), alone);
        assertTrue("looked at " + telling, telling.containsAll(Set.of("Capacity", "VolumeFigures", "SituationCount")));
        assertTrue(
                "looked at " + telling,
                telling.containsAll(Set.of("ProgressView", "FlowAlertView", "StandingView", "TallyView")));
    }

    /** A number; a person's life that counts or doesn't is none. */
    private static boolean tellsAFigure(JavaClass type) {
        return type.tryGetMethod(COUNTED)
                .filter(method -> method.getRawReturnType().isEquivalentTo(int.class))
                .isPresent();
    }
}
