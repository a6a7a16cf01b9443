// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import fr.relais.demo.files.ExchangeFile;
import fr.relais.demo.play.PlatformClient.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares what the platform found with what was expected, and remembers what differs. */
public final class ResultChecks {

    private final List<String> failures = new ArrayList<>();

    /** Two values that must be equal. */
    public void same(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            failures.add(what + ": expected " + expected + ", found " + found);
        }
    }

    /** Something that must hold. */
    public void holds(String what, boolean held) {
        if (!held) {
            failures.add(what);
        }
    }

    /** A file of which every line must go in. */
    public void nothingRejected(ExchangeFile file, Intake intake) {
        String first = intake.firstRejection().map(said -> " (" + said + ')').orElse("");
        same("lines rejected of " + file.path().getFileName() + first, 0, intake.rejected());
    }

    /** What didn't hold, in the order of asking. */
    public List<String> failures() {
        return List.copyOf(failures);
    }
}
