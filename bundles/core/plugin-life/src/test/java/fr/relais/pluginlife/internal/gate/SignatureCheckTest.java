// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.RegionCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** I-G10, with jars that were really signed: by whom a region trusts, by somebody else, in part, too late, and changed after. */
public class SignatureCheckTest {

    private static final RegionCode BRETAGNE = new RegionCode("53");
    private static final RegionCode RHONE_ALPES = new RegionCode("82");
    private static final char[] PASSWORD = "only-a-test".toCharArray();

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static KeyStore keys;

    /** Bretagne's own key, one that the region's authority issued, one that ran out, and Rhône-Alpes'. */
    @BeforeClass
    public static void keysAreMade() throws Exception {
        generate("bretagne", "-dname", "CN=Bretagne");
        generate("authority", "-dname", "CN=Authority", "-ext", "bc:c");
        generate("issued", "-dname", "CN=Issued");
        keytool("-certreq", "-alias", "issued", "-file", path("issued.csr"));
        keytool("-gencert", "-alias", "authority", "-infile", path("issued.csr"), "-outfile", path("issued.cer"));
        keytool("-importcert", "-noprompt", "-alias", "issued", "-file", path("issued.cer"));
        generate("expired", "-dname", "CN=Expired", "-startdate", "-10d", "-validity", "2");
        generate("rhone-alpes", "-dname", "CN=Rhone-Alpes");
        keys = KeyStore.getInstance(new File(path("keys.p12")), PASSWORD);
    }

    @Test
    public void passesIfEveryFileIsSignedBySomebodyWhomTheRegionTrusts() throws Exception {
        assertEquals(List.of(), against(signed("bretagne"), trusting("bretagne")));
        assertEquals(List.of(), against(signed("bretagne"), trusting("expired", "bretagne")));
    }

    @Test
    public void passesIfTheRegionTrustsWhoIssuedTheCertificate() throws Exception {
        assertEquals(List.of(), against(signed("issued"), trusting("authority")));
    }

    @Test
    public void whoeverNobodyTrustsIsRefused() throws Exception {
        told("I-G10", "Region 53 doesn’t trust", against(signed("bretagne"), trusting("authority")));
        told("I-G10", "Region 53 doesn’t trust", against(signed("bretagne"), trusting()));
        told("I-G10", "Region 53 doesn’t trust", against(signed("authority"), trusting("issued")));
    }

    @Test
    public void anotherRegionsCertificateIsNone() throws Exception {
        byte[] jar = signed("rhone-alpes");
        told(
                "I-G10",
                "Region 53 doesn’t trust",
                against(jar, required(Map.of(BRETAGNE, "bretagne", RHONE_ALPES, "rhone-alpes"))));
    }

    @Test
    public void aCertificateThatRanOutIsNone() throws Exception {
        told("I-G10", "Region 53 doesn’t trust", against(signed("expired"), trusting("expired")));
    }

    @Test
    public void aJarThatIsntSignedIsRefused() {
        told("I-G10", "isn’t signed", against(new TestJar().jar(), trusting("bretagne")));
    }

    @Test
    public void oneThatIsSignedInPartIsToldWhichFileIsnt() throws Exception {
        byte[] jar = changed(signed("bretagne"), (name, content) -> content, "org/bretagne/More.txt");
        told("I-G10", "org/bretagne/More.txt isn’t signed", against(jar, trusting("bretagne")));
    }

    /** Where signatures aren't asked for as well: it isn't what somebody signed. */
    @Test
    public void oneThatWasChangedAfterItWasSignedIsNeverTaken() throws Exception {
        byte[] jar = changed(
                signed("bretagne"),
                (name, content) -> name.endsWith(".xml")
                        ? new String(content, StandardCharsets.UTF_8)
                                .replace("bretagne.workload", "bretagne.other")
                                .getBytes(StandardCharsets.UTF_8)
                        : content);
        told("I-G12", "SecurityException", against(jar, trusting("bretagne")));
        told("I-G12", "SecurityException", against(jar, new Region(false, Map.of())));
    }

    @Test
    public void withoutSignaturesRequiredNobodyIsAsked() throws Exception {
        GateEnvironment open = new Region(false, Map.of());
        assertEquals(List.of(), against(new TestJar().jar(), open));
        assertEquals(List.of(), against(signed("rhone-alpes"), open));
        assertEquals(List.of(), against(signed("expired"), open));
    }

    private static void told(String rule, String says, List<Refusal> refusals) {
        assertTrue(
                refusals.toString(),
                refusals.stream()
                        .anyMatch(refusal -> refusal.rule().value().equals(rule)
                                && refusal.message().en().contains(says)));
    }

    private static List<Refusal> against(byte[] jar, GateEnvironment ground) {
        try {
            Gate.pass(jar, ground);
            return List.of();
        } catch (RefusedException refused) {
            return refused.refusals();
        }
    }

    private static byte[] signed(String alias) throws Exception {
        Path plain = FOLDER.newFile().toPath();
        Files.write(plain, new TestJar().jar());
        KeyStore.PrivateKeyEntry key =
                (KeyStore.PrivateKeyEntry) keys.getEntry(alias, new KeyStore.PasswordProtection(PASSWORD));
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (ZipFile jar = new ZipFile(plain.toFile())) {
            new JarSigner.Builder(key).build().sign(jar, signed);
        }
        return signed.toByteArray();
    }

    /** The jar with its files changed, and some more. */
    private static byte[] changed(byte[] jar, BiFunction<String, byte[], byte[]> change, String... more)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                write(out, entry.getName(), change.apply(entry.getName(), in.readAllBytes()));
            }
            for (String name : more) {
                write(out, name, new byte[] {1});
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static GateEnvironment trusting(String... aliases) {
        return new Region(true, Map.of(BRETAGNE, certificates(aliases)));
    }

    private static GateEnvironment required(Map<RegionCode, String> aliases) {
        Map<RegionCode, List<X509Certificate>> trusted = new HashMap<>();
        aliases.forEach((region, alias) -> trusted.put(region, certificates(alias)));
        return new Region(true, trusted);
    }

    private static List<X509Certificate> certificates(String... aliases) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (String alias : aliases) {
            try {
                certificates.add((X509Certificate) keys.getCertificate(alias));
            } catch (KeyStoreException e) {
                throw new IllegalStateException(e);
            }
        }
        return certificates;
    }

    private static void generate(String alias, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC"));
        words.addAll(List.of(more));
        keytool(words.toArray(String[]::new));
    }

    private static String path(String name) {
        return new File(FOLDER.getRoot(), name).toString();
    }

    private static void keytool(String... words) throws Exception {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(List.of(words));
        line.addAll(List.of("-keystore", path("keys.p12"), "-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(said, 0, process.waitFor());
    }

    /** Bretagne's team, and whom regions trust. */
    private record Region(boolean signaturesRequired, Map<RegionCode, List<X509Certificate>> trust)
            implements GateEnvironment {

        @Override
        public boolean grants(RegionCode region) {
            return region.equals(BRETAGNE);
        }

        @Override
        public Optional<Version> exported(String packageName, VersionRange range) {
            return Optional.of(packageName.startsWith("java.") ? Version.emptyVersion : new Version("1.2.0"));
        }

        @Override
        public Set<String> extensionPoints() {
            return Set.of("fr.relais.plugin.orientation.OrientationCriterion");
        }

        @Override
        public Collection<X509Certificate> trusted(RegionCode region) {
            return trust.getOrDefault(region, List.of());
        }
    }
}
