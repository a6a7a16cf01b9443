// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** One form of name for each role, and one thing for each name: the table of docs/architecture.md, held. */
public class NamesTest {

    private static final String COMMAND = "org.apache.karaf.shell.api.action.Command";
    private static final String COMPLETER = "org.apache.karaf.shell.api.console.Completer";
    private static final String RESOURCE = "fr.relais.rest.internal.resource.Resource";

    /** Names of several things, each with its reason. */
    private static final Map<String, String> SHARED = Map.of(
            "Main", "the entry of a program: the launcher's and those of two steps of the build",
            "Made", "in the rooms of plug-ins: what a component made, and a jar that a test made",
            "Sayings", "in the rooms of plug-ins: the messages of a package, not seen outside",
            "package-info", "Java's own name for it");

    /** Ports of storage that are no repository. */
    private static final Set<String> WITHIN_A_TRANSACTION = Set.of("UnitOfWork", "PersonFile");

    /** Rooms that tell the pattern of extension points in names of their own. */
    private static final Set<Room> EXTENSION_POINTS = Set.of(Room.PLUGIN_HOST, Room.PLUGIN_LIFE, Room.ORIENTATION);

    private static JavaClasses house;

    @BeforeClass
    public static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.relais");
    }

    @Test
    public void whatImplementsAServiceIsCalledAfterIt() {
        Map<String, String> services = new TreeMap<>();
        for (JavaClass type : concrete()) {
            if (type.getPackageName().contains(".internal")) {
                interfaces(type, NamesTest::isService)
                        .forEach(service -> services.put(type.getSimpleName(), service.getSimpleName() + "Service"));
            }
        }
        assertTrue("found only " + services, services.size() > 20);
        services.forEach((name, expected) -> assertEquals("what implements it", expected, name));
    }

    @Test
    public void whatStoresIsARepository() {
        Map<String, String> ports = new TreeMap<>();
        for (JavaClass type : concrete()) {
            if (Room.STORE.holds(type.getPackageName())) {
                interfaces(type, NamesTest::isPort)
                        .forEach(port -> ports.put(type.getSimpleName(), port.getSimpleName()));
            }
        }
        assertTrue("found only " + ports, ports.size() > 9);
        ports.forEach((name, port) -> {
            assertTrue(
                    port + " is a port of storage", port.endsWith("Repository") || WITHIN_A_TRANSACTION.contains(port));
            assertTrue(
                    name + " implements " + port,
                    Set.of("Sql" + port, "Jpa" + port).contains(name));
        });
    }

    @Test
    public void anEntityIsARow() {
        assertForm("Row", type -> type.isAnnotatedWith("javax.persistence.Entity"), 5);
    }

    @Test
    public void aRestResourceIsAResource() {
        assertForm("Resource", type -> type.isAssignableTo(RESOURCE), 20);
    }

    @Test
    public void whatTravelsOverRestIsAViewOrARequest() {
        Set<String> others = new TreeSet<>();
        for (JavaClass type : house) {
            if (type.isRecord()
                    && type.isTopLevelClass()
                    && type.getPackageName().equals("fr.relais.rest.internal.resource")
                    && !type.getSimpleName().matches("\\w+(View|Request)")) {
                others.add(type.getSimpleName());
            }
        }
        assertEquals(Set.of(), others);
    }

    @Test
    public void aConsoleCommandIsACommand() {
        assertForm("Command", type -> type.isAnnotatedWith(COMMAND), 60);
    }

    @Test
    public void whatCompletesAWordIsACompleter() {
        assertForm("Completer", type -> type.isAssignableTo(COMPLETER), 8);
    }

    @Test
    public void whatWatchesOverThePlatformSaysSo() {
        assertForm("HealthCheck", type -> type.isAssignableTo("fr.relais.readiness.HealthCheck"), 3);
        assertForm("ReadinessProbe", type -> type.isAssignableTo("fr.relais.readiness.ReadinessProbe"), 1);
    }

    @Test
    public void anExceptionIsAnException() {
        assertForm("Exception", type -> type.isTopLevelClass() && type.isAssignableTo(Throwable.class), 8);
    }

    /** Of the whole tree, tests included: who looks for a name finds one thing. */
    @Test
    public void aSimpleNameStandsForOneThing() throws IOException {
        Map<String, Set<Path>> places = new TreeMap<>();
        for (Path source : sources()) {
            String name = source.getFileName().toString().replace(".java", "");
            places.computeIfAbsent(name, any -> new TreeSet<>()).add(source);
        }
        assertTrue("found only " + places.size(), places.size() > 500);
        places.values().removeIf(where -> where.size() == 1);
        places.keySet().removeAll(SHARED.keySet());
        assertEquals("names of more than one thing", Map.of(), places);
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("karaf-distribution"))) {
            root = root.getParent();
        }
        Path top = root;
        try (Stream<Path> bundles = Files.walk(top.resolve("bundles"), 4);
                Stream<Path> distribution = Files.walk(top.resolve("karaf-distribution"), 3)) {
            List<Path> folders = Stream.concat(bundles, distribution)
                    .filter(folder -> folder.endsWith(Path.of("src/main")) || folder.endsWith(Path.of("src/test")))
                    .map(folder -> folder.resolve("java"))
                    .filter(Files::isDirectory)
                    .toList();
            assertFalse("no sources below " + top, folders.isEmpty());
            return folders.stream()
                    .flatMap(NamesTest::javaFiles)
                    .map(top::relativize)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertForm(String ending, Predicate<JavaClass> role, int atLeast) {
        Set<String> named = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (JavaClass type : concrete()) {
            if (role.test(type)) {
                (type.getSimpleName().endsWith(ending) ? named : others).add(type.getName());
            }
        }
        assertEquals("no …" + ending, Set.of(), others);
        assertTrue("found only " + named, named.size() >= atLeast);
    }

    /** What can be made: no interface, no abstract class, nothing without a name. */
    private static List<JavaClass> concrete() {
        return house.stream()
                .filter(type -> !type.isInterface() && !type.isAnonymousClass())
                .filter(type -> !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                .toList();
    }

    private static Stream<JavaClass> interfaces(JavaClass type, Predicate<JavaClass> kind) {
        return type.getAllRawInterfaces().stream().filter(kind);
    }

    /** What a room offers to others; not what it asks of others to implement. */
    private static boolean isService(JavaClass type) {
        return type.isAnnotatedWith("org.osgi.annotation.versioning.ProviderType")
                && type.getPackageName().startsWith("fr.relais.")
                && !isPort(type)
                && !Room.PLUGIN_API.holds(type.getPackageName())
                && EXTENSION_POINTS.stream().noneMatch(room -> room.holds(type.getPackageName()));
    }

    private static boolean isPort(JavaClass type) {
        return type.getPackageName().matches("fr\\.relais\\..*\\.spi")
                && EXTENSION_POINTS.stream().noneMatch(room -> room.holds(type.getPackageName()));
    }
}
