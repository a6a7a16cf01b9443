// SPDX-License-Identifier: Apache-2.0
package fr.relais.sdk;

import java.nio.file.Path;

/** A step of the build: stages the SDK of plug-ins in {@code target/sdk}. */
public final class Main {

    private Main() {}

    /**
     * @param arguments the root of the sources, the version of Relais and of Maven's archetype plug-in, Maven's home, the local repository and
     *     the settings of this build, whether it is offline, and where to write
     * @throws Exception if something can't be staged; the build then stops, because an SDK with a hole can't be used offline
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 8) {
            throw new IllegalArgumentException(
                    "usage: SOURCES VERSION ARCHETYPE_PLUGIN_VERSION MAVEN_HOME LOCAL_REPOSITORY settings=FILE offline=BOOLEAN TARGET");
        }
        Path target = Path.of(arguments[7]);
        OwnArtifacts own = new OwnArtifacts(Path.of(arguments[0]), arguments[1]);
        Maven builders = Maven.ofThisBuild(
                Path.of(arguments[3]),
                Path.of(value("settings", arguments[5])),
                Boolean.parseBoolean(value("offline", arguments[6])));
        Recording recording =
                Recording.of(own, arguments[2], builders, Path.of(arguments[4]), target.resolve("sdk-recording"));
        Sdk.stage(own, recording, arguments[1], arguments[2], target.resolve("sdk"));
    }

    private static String value(String name, String argument) {
        if (!argument.startsWith(name + "=")) {
            throw new IllegalArgumentException("not " + name + "=…: " + argument);
        }
        return argument.substring(name.length() + 1);
    }
}
