// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Constants;

/** Bundles made on the fly. */
final class TestBundles {

    private static final String DESCRIPTION = "OSGI-INF/waiting.xml";

    private TestBundles() {}

    /** One whose only component waits for a service; counts as the platform's own by its name. */
    static InputStream waitingFor(String service) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "fr.relais.test.waiting");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Service-Component", DESCRIPTION);
        headers.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))\"");
        String description =
                "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"fr.relais.test.Waiting\">"
                        + "<implementation class=\"fr.relais.test.Waiting\"/>"
                        + "<reference name=\"it\" interface=\"" + service + "\"/></scr:component>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new JarEntry(DESCRIPTION));
            jar.write(description.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /**
     * A bundle with another version and nothing else changed. The same bytes each time, as the entries keep their days: the gate takes
     * a version that comes again with other content for another (I-G11).
     */
    static byte[] asVersion(File bundle, String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarFile jar = new JarFile(bundle);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
            out.putNextEntry(sameDay(jar.getEntry(JarFile.MANIFEST_NAME)));
            manifest.write(out);
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(sameDay(entry));
                    out.write(jar.getInputStream(entry).readAllBytes());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry sameDay(ZipEntry original) {
        ZipEntry entry = new ZipEntry(original.getName());
        entry.setTime(original.getTime());
        return entry;
    }
}
