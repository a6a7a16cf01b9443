// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

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
}
