// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How Karaf is started: what its own {@code bin/karaf} passes to Java, with every directory that is written to in the instance. */
final class KarafCommandLine {

    private static final List<String> MODULES = List.of(
            "--add-reads=java.xml=java.logging",
            "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.ftp=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
            "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED");

    private final Archive archive;
    private final Instance instance;
    private final Ports ports;
    private final List<String> options;

    /** @param options for Java, where the operator names none of their own */
    KarafCommandLine(Archive archive, Instance instance, Ports ports, List<String> options) {
        this.archive = archive;
        this.instance = instance;
        this.ports = ports;
        this.options = options;
    }

    List<String> words() {
        return words(System.getenv().getOrDefault("RELAIS_JAVA_OPTS", "").trim());
    }

    /** @param operators the operator's options for Java; the given ones stand aside for any, as Java refuses to start with two collectors */
    List<String> words(String operators) {
        List<String> words = new ArrayList<>();
        // a session of its own: closing the terminal or Ctrl-C in it doesn't reach the platform
        onThePath("setsid").ifPresent(setsid -> words.add(setsid.toString()));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx1g");
        words.addAll(operators.isEmpty() ? options : Arrays.asList(operators.split("\\s+")));
        words.addAll(MODULES);
        words.add("--patch-module=java.base=" + archive.jar("lib/endorsed", "org.apache.karaf.specs.locator-"));
        words.add("--patch-module=java.xml=" + archive.jar("lib/endorsed", "org.apache.karaf.specs.java.xml-"));
        property(words, "karaf.home", archive.home());
        property(words, "karaf.base", instance.directory());
        property(words, "karaf.data", instance.data());
        property(words, "karaf.etc", instance.etc());
        property(words, "karaf.log", instance.logs());
        property(words, "karaf.instances", instance.data().resolve("instances"));
        property(words, "java.io.tmpdir", instance.data().resolve("tmp"));
        property(words, "java.util.logging.config.file", instance.etc().resolve("java.util.logging.properties"));
        property(words, "karaf.startLocalConsole", "false");
        property(words, "karaf.startRemoteShell", "true");
        property(words, "relais.http.port", ports.http());
        property(words, "relais.ssh.port", ports.ssh());
        property(words, "file.encoding", "UTF-8");
        words.add("-classpath");
        words.add(archive.home().resolve("lib/boot") + "/*" + File.pathSeparator
                + archive.home().resolve("lib/jdk9plus") + "/*");
        words.add("org.apache.karaf.main.Main");
        return words;
    }

    private static void property(List<String> words, String key, Object value) {
        words.add("-D" + key + "=" + value);
    }

    private static java.util.Optional<Path> onThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
