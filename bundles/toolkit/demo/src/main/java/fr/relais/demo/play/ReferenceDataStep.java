// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import fr.relais.demo.files.ExchangeFile;
import fr.relais.demo.play.PlatformClient.Intake;
import java.util.List;

/** Step 1: the ground on which everything plays — the territory, the network, the objectives and the conventions. */
public final class ReferenceDataStep {

    private final PlatformClient platform;
    private final ProgressScreen screen;
    private final ResultChecks checks;

    /** The platform that takes it in, and where to tell and to check. */
    public ReferenceDataStep(PlatformClient platform, ProgressScreen screen, ResultChecks checks) {
        this.platform = platform;
        this.screen = screen;
        this.checks = checks;
    }

    /** Loads the reference files in their order; all of it must go in, and the total that doesn't add up must be noticed. */
    public void load(List<ExchangeFile> files) {
        for (ExchangeFile file : files) {
            Intake intake = platform.load(file);
            screen.done(FigureTables.number(file.lines()) + ' ' + file.kind());
            intake.notices().forEach(notice -> screen.say("            " + notice.rule() + ": " + notice.message()));
            checks.nothingRejected(file, intake);
            if (file.kind().equals("regions")) {
                checks.same("regions", file.lines(), platform.regions().size());
            }
            if (file.kind().equals("objectives")) {
                checks.holds(
                        "R-O1: the total of 2009, one more than the regions add up to, is noticed",
                        intake.notices().stream()
                                .anyMatch(notice -> notice.rule().equals("R-O1")));
            }
        }
    }
}
