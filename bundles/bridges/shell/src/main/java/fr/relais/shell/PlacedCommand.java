// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.cotraitance.Today;
import fr.relais.shell.complete.MissionLocaleIdCompleter;
import fr.relais.shell.complete.RegionCodeCompleter;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

/** A command that shows a page of co-traitances: everywhere, of a mission locale or of a region, as they stand on a day. */
abstract class PlacedCommand extends PagedCommand {

    @Option(name = "--mission-locale", description = "of this mission locale only")
    @Completion(MissionLocaleIdCompleter.class)
    private String missionLocale;

    @Option(name = "--region", description = "of this region only")
    @Completion(RegionCodeCompleter.class)
    private String region;

    @Option(name = "--as-of", description = "a day (yyyy-mm-dd); today where none is given")
    private String asOf;

    @Reference
    private Today today;

    final Optional<MissionLocaleId> missionLocale() {
        return Optional.ofNullable(missionLocale).map(MissionLocaleId::new);
    }

    final Optional<RegionCode> region() {
        return Optional.ofNullable(region).map(RegionCode::new);
    }

    final LocalDate asOf() {
        return ArgumentParser.optionalDay("--as-of", asOf).orElseGet(today::get);
    }
}
