// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import fr.relais.fixtures.ReservedPort;
import java.io.File;
import org.ops4j.pax.exam.Option;

/** The real archive as a Pax Exam container. */
final class Container {

    private static final ReservedPort HTTP_PORT = new ReservedPort();
    private static final ReservedPort SSH_PORT = new ReservedPort();

    private Container() {}

    static Option[] options() {
        String karaf = System.getProperty("karaf.version");
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(new File(System.getProperty("relais.archive"))
                            .toURI()
                            .toString())
                    .karafVersion(karaf)
                    .name("relais")
                    .unpackDirectory(new File("target/exam"))
                    .useDeployFolder(false),
            keepRuntimeFolder(),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            // what bin/relais passes; Pax Exam builds its own command line
            vmOptions(
                    "-Xmx768m",
                    "--add-reads=java.xml=java.logging",
                    "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                    "--patch-module",
                    "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar",
                    "--patch-module",
                    "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar",
                    "--add-opens",
                    "java.base/java.security=ALL-UNNAMED",
                    "--add-opens",
                    "java.base/java.net=ALL-UNNAMED",
                    "--add-opens",
                    "java.base/java.lang=ALL-UNNAMED",
                    "--add-opens",
                    "java.base/java.util=ALL-UNNAMED",
                    "--add-opens",
                    "java.naming/javax.naming.spi=ALL-UNNAMED",
                    "--add-opens",
                    "java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                    "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                    "--add-exports=java.base/sun.net.www.protocol.ftp=ALL-UNNAMED",
                    "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                    "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                    "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                    "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
                    "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
                    "-classpath",
                    "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*" + File.pathSeparator + "lib/endorsed/*"),
            // Pax Exam brings its own bundles, which the archive hasn't
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.url.mvn.cfg",
                    "org.ops4j.pax.url.mvn.localRepository",
                    System.getProperty("maven.repository")),
            // how long a test waits for the end of the boot, which takes minutes where the machine is busy
            systemProperty("pax.exam.service.timeout").value("300000"),
            systemProperty("relais.http.port").value(HTTP_PORT.toString()),
            systemProperty("relais.ssh.port").value(SSH_PORT.toString()),
            systemProperty("region.bundle").value(regionBundle().toString()),
        };
    }

    private static File regionBundle() {
        return new File(
                System.getProperty("relais.bundles"),
                "regions/rhone-alpes/target/relais-region-rhone-alpes-" + System.getProperty("relais.version")
                        + ".jar");
    }
}
