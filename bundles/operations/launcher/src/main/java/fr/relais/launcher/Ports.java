// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;

/** Where an instance listens. What it was started with last is kept beside its configuration, so that later commands find it. */
record Ports(int http, int ssh) {

    static final String HTTP_VARIABLE = "RELAIS_HTTP_PORT";
    static final String SSH_VARIABLE = "RELAIS_SSH_PORT";
    private static final Ports USUAL = new Ports(8181, 8101);

    /** What the environment says, else what was kept, else the usual ones. */
    static Ports of(Instance instance, Map<String, String> environment) {
        Ports kept = instance.exists() ? load(instance) : USUAL;
        return new Ports(number(environment, HTTP_VARIABLE, kept.http), number(environment, SSH_VARIABLE, kept.ssh));
    }

    /** Two that nobody listens on now. */
    static Ports free() {
        try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Ports(first.getLocalPort(), second.getLocalPort());
        } catch (IOException e) {
            throw new LauncherException("no free port: " + e.getMessage(), e);
        }
    }

    static Ports load(Instance instance) {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(instance.portsFile())) {
            kept.load(reader);
            return new Ports(Integer.parseInt(kept.getProperty("http")), Integer.parseInt(kept.getProperty("ssh")));
        } catch (IOException | NumberFormatException e) {
            throw new LauncherException("can't read " + instance.portsFile() + ": " + e.getMessage(), e);
        }
    }

    void keep(Instance instance) {
        Properties kept = new Properties();
        kept.setProperty("http", Integer.toString(http));
        kept.setProperty("ssh", Integer.toString(ssh));
        try (Writer writer = Files.newBufferedWriter(instance.portsFile())) {
            kept.store(writer, "Where this instance was started last; set " + HTTP_VARIABLE + " and " + SSH_VARIABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws LauncherException if somebody listens there already */
    void requireFree() {
        requireFree(http, HTTP_VARIABLE);
        requireFree(ssh, SSH_VARIABLE);
    }

    private static void requireFree(int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new LauncherException(
                    "port " + port + " is taken (" + e.getMessage() + "); choose another with " + variable, e);
        }
    }

    private static int number(Map<String, String> environment, String variable, int otherwise) {
        String text = environment.getOrDefault(variable, "").trim();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new LauncherException(variable + " isn't a port: " + text, e);
        }
        throw new LauncherException(variable + " isn't a port: " + text);
    }
}
