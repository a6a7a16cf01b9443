// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** I-G1 to I-G9, I-G12: what passes, and what each thing that may not pass is told. */
public class GateTest {

    private static final RegionCode BRETAGNE = new RegionCode("53");

    private static final GateEnvironment OF_BRETAGNE = new GateEnvironment() {
        @Override
        public boolean grants(RegionCode region) {
            return region.equals(BRETAGNE);
        }

        @Override
        public Optional<Version> exported(String name, VersionRange range) {
            return name.startsWith("java.")
                            || name.equals("fr.relais.plugin.orientation")
                            || name.equals("fr.relais.vocabulary")
                    ? Optional.of(name.startsWith("java.") ? Version.emptyVersion : new Version("1.2.0"))
                    : Optional.empty();
        }

        @Override
        public Set<String> extensionPoints() {
            return Set.of("fr.relais.plugin.orientation.OrientationCriterion");
        }

        @Override
        public boolean signaturesRequired() {
            return false;
        }

        @Override
        public Collection<X509Certificate> trusted(RegionCode region) {
            return List.of();
        }
    };

    @Test
    public void anHonestPluginPasses() {
        Gate.Passed passed = Gate.pass(new TestJar().jar(), OF_BRETAGNE);
        assertEquals("org.bretagne.workload", passed.bundle());
        assertEquals("1.0.0", passed.version());
        assertEquals(Set.of(BRETAGNE), passed.regions());
        assertEquals(Set.of("bretagne.workload"), passed.ids());
        assertTrue(passed.digest().matches("[0-9a-f]{64}"));
    }

    /** The reference region, as the build made it. */
    @Test
    public void theReferencePluginOfRhoneAlpesIsRefusedForItsRegionAlone() throws IOException {
        byte[] jar = Files.readAllBytes(Path.of(System.getProperty("relais.rhone-alpes")));
        assertEquals(List.of("I-G7"), rules(refused(jar)));
    }

    @Test
    public void isAPlainBundle() {
        refuses("I-G1", "Bundle-ManifestVersion", new TestJar().without("Bundle-ManifestVersion"));
        refuses("I-G1", "Bundle-SymbolicName", new TestJar().header("Bundle-SymbolicName", "Workload of Bretagne"));
        refuses("I-G1", "Bundle-Version", new TestJar().without("Bundle-Version"));
        refuses("I-G1", "Bundle-Version", new TestJar().header("Bundle-Version", "one"));
        refuses("I-G1", "fragment", new TestJar().header("Fragment-Host", "fr.relais.store"));
        refuses("I-G1", "native", new TestJar().file("lib/libworm.so", ""));
        refuses("I-G1", "native", new TestJar().header("Bundle-NativeCode", "lib/libworm.so"));
        refuses("I-G1", "other jars", new TestJar().file("lib/inner.jar", ""));
        refuses("I-G1", "other jars", new TestJar().header("Bundle-ClassPath", ".,lib/inner.jar"));
        refuses("I-G1", "features", new TestJar().file("features.xml", "<features/>"));
        refuses("I-G1", "configuration", new TestJar().file("etc/org.ops4j.datasource-relais.cfg", "url=…"));
        refuses("I-G1", "configuration", new TestJar().file("resources/fr.relais.host.config", ""));
        refuses("I-G1", "blueprint", new TestJar().file("OSGI-INF/blueprint/b.xml", "<blueprint/>"));
        refuses(
                "I-G1",
                "META-INF/services",
                new TestJar().file("META-INF/services/javax.xml.parsers.SAXParserFactory", "x"));
        refuses("I-G1", "multi-release", new TestJar().header("Multi-Release", "true"));
        refuses("I-G1", "leads out", new TestJar().file("../../etc/users.properties", ""));
    }

    @Test
    public void bringsNothingOfThePlatforms() {
        refuses("I-G2", "fr.relais.store", new TestJar().header("Bundle-SymbolicName", "fr.relais.store"));
        refuses(
                "I-G2",
                "fr.relais.region.national",
                new TestJar().header("Bundle-SymbolicName", "fr.relais.region.national.more"));
        refuses(
                "I-G2",
                "fr.relais.plugin.orientation",
                new TestJar().file("fr/relais/plugin/orientation/Finding.class", ""));
        refuses("I-G2", "org.osgi.framework", new TestJar().file("org/osgi/framework/Bundle.class", ""));
    }

    @Test
    public void isWiredToTheApiAlone() {
        refuses("I-G3", "Require-Bundle", new TestJar().header("Require-Bundle", "fr.relais.store"));
        refuses("I-G3", "DynamicImport-Package", new TestJar().header("DynamicImport-Package", "*"));
        refuses("I-G3", "Bundle-Activator", new TestJar().header("Bundle-Activator", "org.bretagne.Start"));
        refuses("I-G3", "Export-Package", new TestJar().header("Export-Package", "org.bretagne"));
        refuses(
                "I-G3",
                "osgi.extender",
                new TestJar()
                        .header("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=osgi.configurator)\""));
        refuses(
                "I-G3",
                "osgi.contract",
                new TestJar().header("Provide-Capability", "osgi.contract;osgi.contract=JavaJPA"));
        refuses(
                "I-G4",
                "[2.0.0,3.0.0)",
                new TestJar().header("Import-Package", "fr.relais.plugin.orientation;version=\"[2.0,3)\""));
        refuses(
                "I-G4",
                "1.2.0",
                new TestJar().header("Import-Package", "fr.relais.plugin.orientation;version=\"[2.0,3)\""));
        refuses(
                "I-G4",
                "can’t be read",
                new TestJar().header("Import-Package", "fr.relais.plugin.orientation;version=\"[2,1\""));
        refuses("I-G5", "org.osgi.framework", new TestJar().header("Import-Package", "org.osgi.framework"));
        refuses("I-G5", "javax.sql", new TestJar().header("Import-Package", "javax.sql;resolution:=optional"));
        refuses("I-G5", "java.net", new TestJar().header("Import-Package", "java.net"));
        refuses(
                "I-G5",
                "fr.relais.cotraitance",
                new TestJar().header("Import-Package", "fr.relais.cotraitance;version=\"[1,2)\""));
        refuses(
                "I-G6",
                "fr.relais.plugin.delegation",
                new TestJar().header("Import-Package", "fr.relais.plugin.delegation;version=\"[1,2)\""));
    }

    @Test
    public void itsScopeIsTheUploaders() {
        refuses("I-G7", "region 82", new TestJar().component(">53<", ">53\n82<"));
        refuses(
                "I-G7",
                "@National",
                new TestJar()
                        .component(
                                "<service>",
                                "<property name=\"relais.national\" type=\"Boolean\" value=\"true\"/><service>"));
        refuses("I-G7", "no @Regions", new TestJar().component("relais.regions", "relais.other"));
        refuses("I-G7", "can’t be read", new TestJar().component(">53<", ">Bretagne<"));
    }

    @Test
    public void holdsPluginsAndNothingElse() {
        refuses("I-G8", "no plug-in", new TestJar().without("Service-Component"));
        refuses("I-G8", "no plug-in", new TestJar().header("Service-Component", "OSGI-INF/absent.xml"));
        refuses(
                "I-G8",
                "javax.sql.DataSource",
                new TestJar().component("fr.relais.plugin.orientation.OrientationCriterion", "javax.sql.DataSource"));
        refuses(
                "I-G8",
                "services of others",
                new TestJar()
                        .component(
                                "<service>", "<reference name=\"db\" interface=\"javax.sql.DataSource\"/><service>"));
        refuses(
                "I-G8",
                "from a file",
                new TestJar().component("<service>", "<properties entry=\"scope.properties\"/><service>"));
        refuses("I-G8", "@PluginId", new TestJar().component("bretagne.workload", "Charge de travail"));
        refuses("I-G8", "can’t be read", new TestJar().component("</scr:component>", ""));
        refuses(
                "I-G8",
                "can’t be read",
                new TestJar()
                        .component(
                                "<scr:component",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><scr:component"));
    }

    @Test
    public void itsCodeIsAFunction() {
        for (String[] row : new String[][] {
            {"java.lang.System.exit", "void stop() { System.exit(0); }"},
            {"java.lang.Runtime.getRuntime", "void stop() { Runtime.getRuntime().halt(1); }"},
            {"java.lang.ProcessBuilder", "void run() throws Exception { new ProcessBuilder(\"sh\").start(); }"},
            {"java.io.File", "boolean look() { return new java.io.File(\"/etc\").exists(); }"},
            {"java.nio.file.Path.of", "Object look() { return java.nio.file.Path.of(\"/etc\"); }"},
            {"java.net.Socket", "void call() throws Exception { new java.net.Socket(\"127.0.0.1\", 22); }"},
            {"java.lang.Thread", "void go() { new Thread(() -> {}).start(); }"},
            {"java.lang.Thread", "static class Own extends Thread {}"},
            {
                "java.util.concurrent.Executors.newCachedThreadPool",
                "Object go() { return java.util.concurrent.Executors.newCachedThreadPool(); }"
            },
            {
                "java.util.concurrent.CompletableFuture.runAsync",
                "void go() { java.util.concurrent.CompletableFuture.runAsync(() -> {}); }"
            },
            {"java.util.Timer", "void go() { new java.util.Timer(); }"},
            {"java.util.List.parallelStream", "long go() { return java.util.List.of(1).parallelStream().count(); }"},
            {
                "org.bretagne.Workload$Own.parallelStream",
                "static class Own extends java.util.ArrayList<String> { long go() { return parallelStream().count(); } }"
            },
            {
                "java.util.stream.IntStream.parallel",
                "long go() { return java.util.stream.IntStream.range(0, 9).parallel().count(); }"
            },
            {"java.lang.Class.forName", "Object find() throws Exception { return Class.forName(\"x\"); }"},
            {"java.lang.Class.getClassLoader", "Object find() { return Workload.class.getClassLoader(); }"},
            {"java.lang.Class.getDeclaredMethods", "Object find() { return String.class.getDeclaredMethods(); }"},
            {
                "java.lang.invoke.MethodHandles.lookup",
                "Object find() { return java.lang.invoke.MethodHandles.lookup(); }"
            },
            {
                "java.lang.Class.getResourceAsStream",
                "Object find() { return Workload.class.getResourceAsStream(\"/x\"); }"
            },
            {"java.util.ServiceLoader.load", "Object find() { return java.util.ServiceLoader.load(Runnable.class); }"},
            {"java.lang.System.getenv", "Object find() { return System.getenv(); }"},
            {"java.time.LocalDate.now", "Object day() { return java.time.LocalDate.now(); }"},
            {"java.lang.Math.random", "double chance() { return Math.random(); }"},
            {"java.util.Random", "Object chance() { return new java.util.Random(); }"},
            {"java.lang.System.out", "void say() { System.out.println(); }"},
            {
                "java.util.function.Supplier",
                "Object later() { java.util.function.Supplier<Object> s = System::nanoTime; return s; }"
            },
            {"native", "native void go();"},
            {"finalize", "protected void finalize() {}"},
        }) {
            List<Refusal> refusals = refused(new TestJar().method(row[1]).jar());
            assertEquals(row[1], Set.of("I-G9"), Set.copyOf(rules(refusals)));
            String expected = row[0].equals("java.util.function.Supplier") ? "java.lang.System.nanoTime" : row[0];
            assertTrue(
                    row[1] + ": " + refusals,
                    refusals.stream().anyMatch(refusal -> refusal.message().en().contains(expected)));
        }
        refuses(
                "I-G9",
                "holds another",
                new TestJar().file("org/other/Name.class", "").file("org/other/Name.class", ""),
                "can’t be read");
    }

    @Test
    public void everythingThatIsWrongIsToldAtOnce() {
        List<Refusal> refusals = refused(new TestJar()
                .without("Bundle-Version")
                .header("Require-Bundle", "fr.relais.store")
                .component(">53<", ">82<")
                .method("void stop() { System.exit(0); }")
                .jar());
        assertEquals(List.of("I-G1", "I-G3", "I-G7", "I-G9"), rules(refusals));
        refusals.forEach(
                refusal -> assertTrue(refusal.toString(), !refusal.remedy().fr().isBlank()));
    }

    /** Whatever comes: refused with a rule, or passed; no other exception, and not much memory. */
    @Test
    public void anyBytesAreTakenWithoutAnotherException() {
        Random random = new Random(20101126);
        byte[] honest = new TestJar().jar();
        for (int i = 0; i < 400; i++) {
            byte[] bytes = honest.clone();
            for (int flips = random.nextInt(20); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            byte[] cut = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            try {
                Gate.pass(cut, OF_BRETAGNE);
            } catch (RefusedException refused) {
                assertTrue(refused.refusals().size() > 0);
            }
        }
    }

    @Test
    public void whatUnpacksWithoutEndIsRefused() {
        assertEquals(
                List.of("I-G12"),
                rules(refused(new TestJar()
                        .file("bomb.txt", " ".repeat(30 * 1024 * 1024))
                        .jar())));
        assertEquals(List.of("I-G12"), rules(refused(new byte[Jar.LARGEST + 1])));
    }

    /** Java's reader of jars takes a manifest whole before anybody can look at it. */
    @Test
    public void aManifestThatUnpacksWithoutEndIsRefused() {
        assertEquals(
                List.of("I-G12"),
                rules(refused(new TestJar()
                        .header("Comment", "x".repeat(30 * 1024 * 1024))
                        .jar())));
    }

    /** The framework finds files by the table at the end, the gate reads from the beginning. */
    @Test
    public void whatIsLookedAtIsWhatRuns() {
        byte[] honest = new TestJar().jar();
        byte[] hostile = new TestJar().method("void stop() { System.exit(0); }").jar();
        byte[] both = Arrays.copyOf(honest, honest.length + hostile.length);
        System.arraycopy(hostile, 0, both, honest.length, hostile.length);
        assertEquals(List.of("I-G12"), rules(refused(both)));
    }

    private static void refuses(String rule, String says, TestJar made) {
        refuses(rule, says, made, says);
    }

    private static void refuses(String rule, String says, TestJar made, String orSays) {
        List<Refusal> refusals = refused(made.jar());
        assertTrue(
                rule + " " + says + ": " + refusals,
                refusals.stream()
                        .anyMatch(refusal -> refusal.rule().value().equals(rule)
                                && (refusal.message().en().contains(says)
                                        || refusal.message().en().contains(orSays))));
    }

    private static List<Refusal> refused(byte[] jar) {
        return assertThrows(RefusedException.class, () -> Gate.pass(jar, OF_BRETAGNE))
                .refusals();
    }

    private static List<String> rules(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.rule().value())
                .distinct()
                .toList();
    }
}
