// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Optional;

/** Which records: each part that is given narrows the list. */
public record RecordQuery(
        Optional<RecordState> state,
        Optional<String> sender,
        Optional<Flow> flow,
        Optional<MissionLocaleId> missionLocale,
        Optional<RegionCode> region,
        Optional<Long> file) {

    /** Those of a state. */
    public static RecordQuery of(RecordState state) {
        return new RecordQuery(
                Optional.of(state),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Those of them that a file brought. */
    public RecordQuery ofFile(long number) {
        return new RecordQuery(state, sender, flow, missionLocale, region, Optional.of(number));
    }
}
