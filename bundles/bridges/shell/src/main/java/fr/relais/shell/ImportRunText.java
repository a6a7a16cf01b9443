// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Rejection;
import fr.relais.time.Ticker;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** One file on its way in: what became of it, and how long it took. */
record ImportRunText(Path file, ImportKind kind, IntakeReport report, Duration time) {

    private static final int SHOWN = 5;

    static ImportRunText of(Imports imports, Caller caller, ImportKind kind, Path file, Ticker ticker, PrintStream out)
            throws IOException {
        long begun = ticker.read();
        try (CountingStream content =
                        new CountingStream(new BufferedInputStream(Files.newInputStream(file)), Files.size(file));
                ProgressTicker patience = new ProgressTicker(out, content::howFar)) {
            IntakeReport report = imports.load(caller, kind, content);
            return new ImportRunText(file, kind, report, Duration.ofNanos(ticker.read() - begun));
        }
    }

    /** The first rejections, and all that was noticed. */
    void explain(PrintStream out, Locale locale) {
        report.notices()
                .forEach(notice -> out.println(file.getFileName() + ": " + notice.rule() + " "
                        + notice.message().in(locale)));
        report.rejections().stream().limit(SHOWN).forEach(rejection -> explain(rejection, out, locale));
        if (report.rejected() > SHOWN) {
            out.println(file.getFileName() + ": … and " + (report.rejected() - SHOWN) + " more lines");
        }
    }

    private void explain(Rejection rejection, PrintStream out, Locale locale) {
        String rule = rejection.rule().map(known -> known + " ").orElse("");
        String field = rejection.field().map(known -> known + ": ").orElse("");
        out.println(file.getFileName() + ", line " + rejection.line() + ": " + rule + field
                + rejection.message().in(locale) + "\n    What to do: "
                + rejection.remedy().in(locale));
    }
}
