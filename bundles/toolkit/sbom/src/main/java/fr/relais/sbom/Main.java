// SPDX-License-Identifier: Apache-2.0
package fr.relais.sbom;

import java.nio.file.Files;
import java.nio.file.Path;

/** A step of the build: writes the bill of materials of an assembled folder. */
public final class Main {

    private Main() {}

    /**
     * @param arguments the assembled folder, the file to write, the version of Relais
     * @throws Exception if a jar can't be read; the build then stops, because a list with a hole is worse than none
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: ASSEMBLED_FOLDER FILE_TO_WRITE VERSION");
        }
        BillOfMaterials bill = BillOfMaterials.of(Path.of(arguments[0]), arguments[2]);
        Files.writeString(Path.of(arguments[1]), bill.json());
    }
}
