// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A jar made for a test: a plug-in of Bretagne that may pass, and whatever a test does to it. Compiled in memory. */
public final class TestJar {

    private static final LocalDateTime DAY = LocalDateTime.of(2010, 11, 26, 12, 0);

    private final Map<String, String> headers = new TreeMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> methods = new ArrayList<>();
    private Optional<String> source = Optional.empty();
    private String component =
            """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="org.bretagne.Workload">
              <property name="relais.plugin.id" value="bretagne.workload"/>
              <property name="relais.regions" type="String">53</property>
              <service><provide interface="fr.relais.plugin.orientation.OrientationCriterion"/></service>
              <implementation class="org.bretagne.Workload"/>
            </scr:component>
            """;

    /** The honest one. */
    public TestJar() {
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "org.bretagne.workload");
        headers.put("Bundle-Version", "1.0.0");
        headers.put("Service-Component", "OSGI-INF/org.bretagne.Workload.xml");
        headers.put(
                "Import-Package",
                "fr.relais.plugin.orientation;version=\"[1.0,2)\",fr.relais.vocabulary;version=\"[1.0,2)\",java.lang,java.util");
        headers.put("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"");
    }

    /** Sets a header of the manifest. */
    public TestJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    TestJar without(String header) {
        headers.remove(header);
        return this;
    }

    /** Adds a file. */
    public TestJar file(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Text of the component's description put in the place of another. */
    public TestJar component(String former, String now) {
        if (!component.contains(former)) {
            throw new IllegalArgumentException("the description doesn't say " + former);
        }
        component = component.replace(former, now);
        return this;
    }

    /** A method more, in Java. */
    public TestJar method(String source) {
        methods.add(source);
        return this;
    }

    /** The code of {@code org.bretagne.Workload}, in the place of the honest one's. */
    public TestJar source(String java) {
        source = Optional.of(java);
        return this;
    }

    /** Its bytes, the same each time. */
    public byte[] jar() {
        file("OSGI-INF/org.bretagne.Workload.xml", component);
        files.putAll(compiled());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            JarEntry first = new JarEntry(JarFile.MANIFEST_NAME);
            first.setTimeLocal(DAY);
            jar.putNextEntry(first);
            manifest.write(jar);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                JarEntry entry = new JarEntry(file.getKey());
                entry.setTimeLocal(DAY);
                jar.putNextEntry(entry);
                jar.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Compiled once for all who change nothing in the code. */
    private Map<String, byte[]> compiled() {
        if (source.isPresent()) {
            return Compiled.of("org.bretagne.Workload", source.get());
        }
        return methods.isEmpty() ? Honest.CLASSES : compiled(methods);
    }

    private static final class Honest {
        private static final Map<String, byte[]> CLASSES = compiled(List.of());
    }

    private static Map<String, byte[]> compiled(List<String> methods) {
        String source =
                """
                package org.bretagne;
                import fr.relais.plugin.orientation.*;
                public class Workload implements OrientationCriterion {
                    record Figure(String place, int value) {}
                    enum Load { LIGHT, HEAVY }
                    public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
                        Figure figure = new Figure("Brest", context.today().getDayOfYear());
                        java.util.function.Supplier<String> text = () -> "load of " + figure + " " + figure.value();
                        return switch (figure.value() > 180 ? Load.HEAVY : Load.LIGHT) {
                            case LIGHT -> Finding.met("light", text.get());
                            case HEAVY -> java.util.List.of(1, 2).stream().map(String::valueOf).findFirst()
                                    .map(first -> Finding.notMet("heavy", first)).orElseThrow();
                        };
                    }
                    %s
                }
                """
                        .formatted(String.join("\n", methods));
        return Compiled.of("org.bretagne.Workload", source);
    }

    /** The classes of a source. */
    private static final class Compiled extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

        private Compiled(StandardJavaFileManager files) {
            super(files);
        }

        static Map<String, byte[]> of(String name, String source) {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            Compiled compiled = new Compiled(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8));
            JavaFileObject file =
                    new SimpleJavaFileObject(
                            URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    };
            List<String> options =
                    List.of("--release", "17", "-proc:none", "-classpath", System.getProperty("java.class.path"));
            if (!compiler.getTask(null, compiled, null, options, null, List.of(file))
                    .call()) {
                throw new IllegalArgumentException("doesn't compile:\n" + source);
            }
            Map<String, byte[]> classes = new TreeMap<>();
            compiled.classes.forEach(
                    (binary, bytes) -> classes.put(binary.replace('.', '/') + ".class", bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            if (location != StandardLocation.CLASS_OUTPUT) {
                throw new IllegalArgumentException("only classes come out, not " + location);
            }
            return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
                @Override
                public ByteArrayOutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, any -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
