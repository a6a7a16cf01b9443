// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fr.relais.region.fixture.ReachesIntoTheCore;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.BeforeClass;
import org.junit.Test;

/** Arrows point down: bridges → core → api. The poms say it to the compiler; this says it of what was compiled. */
public class ArrowsTest {

    private static JavaClasses house;

    @BeforeClass
    public static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.relais");
    }

    @Test
    public void everyClassIsInAKnownRoom() {
        Set<String> homeless = new TreeSet<>();
        for (JavaClass type : house) {
            if (Arrays.stream(Room.values()).noneMatch(room -> room.holds(type.getPackageName()))) {
                homeless.add(type.getName());
            }
        }
        assertTrue("classes outside the rooms of the design: " + homeless, homeless.isEmpty());
    }

    @Test
    public void everyRoomHasSomethingInIt() {
        Set<Room> empty = EnumSet.allOf(Room.class);
        house.forEach(type -> empty.removeIf(room -> room.holds(type.getPackageName())));
        assertTrue("rooms without a class, whose rules therefore check nothing: " + empty, empty.isEmpty());
    }

    @Test
    public void noRoomKnowsMoreThanItsArrowsAllow() {
        for (Room room : Room.values()) {
            arrowsOf(room).check(house);
        }
    }

    @Test
    public void nobodyImportsTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Room.STORE.everything())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Room.STORE.everything())
                .because("repositories are found as services")
                .check(house);
    }

    @Test
    public void thePartnershipIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(Room.PARTNERSHIP.everything())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Room.PARTNERSHIP.everything(),
                        Room.VOCABULARY.everything(),
                        "java.lang..",
                        "java.math..",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "org.osgi.annotation..")
                .because("the domain has no framework, no file and no database in it")
                .check(house);
    }

    @Test
    public void aRegionIsBuiltAgainstTheApiOnly() {
        classes()
                .that()
                .resideInAPackage(Room.REGION.everything())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Room.REGION.everything(),
                        Room.PLUGIN_API.everything(),
                        Room.VOCABULARY.everything(),
                        "java..",
                        "org.osgi..",
                        "org.slf4j..")
                .check(house);
    }

    @Test
    public void internalsStayInTheirRoom() {
        for (Room room : Room.values()) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(room.everything())
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(room.internals())
                    .check(house);
        }
    }

    @Test
    public void onlyTheStoreImplementsWhatARoomAsksOfIt() {
        for (Room room : Room.values()) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(room.everything(), Room.STORE.everything())
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(room.spi())
                    .because("a caller goes through the service, which checks the scope")
                    .check(house);
        }
    }

    @Test
    public void theRulesBite() {
        JavaClasses wrong = new ClassFileImporter().importClasses(ReachesIntoTheCore.class);
        assertThrows(AssertionError.class, () -> arrowsOf(Room.REGION).check(wrong));
    }

    private static ArchRule arrowsOf(Room room) {
        return noClasses()
                .that()
                .resideInAPackage(room.everything())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room.outOfReach().map(Room::everything).toArray(String[]::new));
    }
}
