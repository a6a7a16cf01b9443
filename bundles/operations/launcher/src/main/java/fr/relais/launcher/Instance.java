// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A running or future platform: the directory that {@code RELAIS_DATA} names, {@code ~/.relais} where it names none. Everything
 * that is ever written lies below it: configuration in {@code etc}, the database in {@code database}, what can be thrown away in
 * {@code data}.
 */
record Instance(Path directory) {

    /** The one that the environment names. */
    static Instance of(Map<String, String> environment) {
        String named = environment.getOrDefault("RELAIS_DATA", "");
        Path directory = named.isBlank() ? Path.of(System.getProperty("user.home"), ".relais") : Path.of(named);
        return new Instance(directory.toAbsolutePath().normalize());
    }

    /** Whether it was started before. */
    boolean exists() {
        return Files.exists(portsFile());
    }

    Path etc() {
        return directory.resolve("etc");
    }

    Path data() {
        return directory.resolve("data");
    }

    Path logs() {
        return data().resolve("log");
    }

    Path log() {
        return logs().resolve("relais.log");
    }

    /** What the process itself says, before and outside logging. */
    Path output() {
        return logs().resolve("output.log");
    }

    Path portsFile() {
        return etc().resolve("relais.ports");
    }

    Path pidFile() {
        return directory.resolve("relais.pid");
    }

    Path passwordFile() {
        return directory.resolve("administrator.password");
    }

    /** Private key with which this launcher opens the console. */
    Path consoleKey() {
        return directory.resolve("console.key");
    }

    /** Public key of the instance's ssh server, written by it. */
    Path hostKey() {
        return etc().resolve("host.key.pub");
    }
}
