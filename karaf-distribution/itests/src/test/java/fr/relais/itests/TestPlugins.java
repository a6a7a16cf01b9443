// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Plug-ins written for a test: a criterion of some region whose one method says this or that. The same bytes each time. */
final class TestPlugins {

    private static final LocalDateTime DAY = LocalDateTime.of(2010, 11, 26, 12, 0);

    private final String region;
    private final String name;
    private final Map<String, byte[]> classes;
    private final Map<String, String> headers = new TreeMap<>();

    private TestPlugins(String region, String name, Map<String, byte[]> classes) {
        this.region = region;
        this.name = name;
        this.classes = classes;
        headers.put(
                "Import-Package",
                "fr.relais.plugin.orientation;version=\"[1.0,2)\",fr.relais.vocabulary;version=\"[1.0,2)\"");
    }

    /**
     * A criterion {@code test.NAME} in the bundle {@code org.test.NAME}.
     *
     * @param members of its class, in Java; {@code evaluate} among them
     */
    static TestPlugins criterion(String region, String name, String members) throws IOException {
        return compiled(region, name, members, System.getProperty("java.class.path"));
    }

    /** The same, compiled against an API that was released. */
    static TestPlugins against(File api, File vocabulary, String region, String name, String members)
            throws IOException {
        return compiled(region, name, members, api + File.pathSeparator + vocabulary);
    }

    /** One that always answers the same. */
    static TestPlugins steady(String region, String name) throws IOException {
        return criterion(
                region,
                name,
                "public Finding evaluate(CandidateProfile candidate, OrientationContext context) { return Finding.met(\"yes\"); }");
    }

    TestPlugins header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    String bundle() {
        return "org.test." + name;
    }

    String id() {
        return "test." + name;
    }

    byte[] jar(String version) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", bundle());
        main.putValue("Bundle-Version", version);
        main.putValue("Service-Component", "OSGI-INF/component.xml");
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))\"");
        headers.forEach(main::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(entry(JarFile.MANIFEST_NAME));
            manifest.write(out);
            put(out, "OSGI-INF/component.xml", component().getBytes(StandardCharsets.UTF_8));
            for (String language : List.of("fr", "en")) {
                put(
                        out,
                        "OSGI-INF/l10n/findings_" + language + ".properties",
                        "yes=yes\n".getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> each : classes.entrySet()) {
                put(out, each.getKey(), each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private String component() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="org.test.Plugin.%s">
                  <property name="relais.plugin.id" value="%s"/>
                  <property name="relais.regions" type="String">%s</property>
                  <service><provide interface="fr.relais.plugin.orientation.OrientationCriterion"/></service>
                  <implementation class="org.test.Plugin"/>
                </scr:component>
                """
                .formatted(name, id(), region);
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(entry(name));
        out.write(content);
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        return entry;
    }

    private static TestPlugins compiled(String region, String name, String members, String classPath)
            throws IOException {
        Path folder = Files.createTempDirectory("relais-plugin");
        Path source = folder.resolve("Plugin.java");
        Files.writeString(
                source,
                """
                package org.test;
                import fr.relais.plugin.orientation.*;
                public final class Plugin implements OrientationCriterion {
                %s
                }
                """
                        .formatted(members));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("--release", "17", "-proc:none", "-classpath", classPath, "-d", folder.toString());
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalArgumentException(said.toString());
            }
        }
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> made = Files.walk(folder)) {
            for (Path file :
                    made.filter(each -> each.toString().endsWith(".class")).toList()) {
                classes.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
            }
        }
        return new TestPlugins(region, name, classes);
    }
}
