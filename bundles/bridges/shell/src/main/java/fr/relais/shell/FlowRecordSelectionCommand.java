// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.shell.complete.FlowNameCompleter;
import fr.relais.shell.complete.MissionLocaleIdCompleter;
import fr.relais.shell.complete.RegionCodeCompleter;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;

/** Which records of flows a command is about. */
abstract class FlowRecordSelectionCommand extends RelaisCommand {

    @Option(name = "--sender", description = "of this user only")
    private String sender;

    @Option(name = "--flow", description = "of this flow only, such as f1-affectation")
    @Completion(FlowNameCompleter.class)
    private String flow;

    @Option(name = "--mission-locale", description = "about this mission locale only")
    @Completion(MissionLocaleIdCompleter.class)
    private String missionLocale;

    @Option(name = "--region", description = "about missions locales of this region only")
    @Completion(RegionCodeCompleter.class)
    private String region;

    @Option(name = "--file", description = "told by this file only")
    private Long file;

    final RecordQuery asked(Optional<RecordState> state) {
        return new RecordQuery(
                state,
                Optional.ofNullable(sender),
                ArgumentParser.optionalWord("--flow", Flow.class, flow),
                Optional.ofNullable(missionLocale).map(MissionLocaleId::new),
                Optional.ofNullable(region).map(RegionCode::new),
                Optional.ofNullable(file));
    }
}
