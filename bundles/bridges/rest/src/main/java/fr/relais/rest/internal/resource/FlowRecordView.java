// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.flow.KeptRecord;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.intake.Fault;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RuleId;
import java.util.Locale;
import java.util.Optional;

/** A record of a flow, and what became of it. */
public record FlowRecordView(
        long id,
        String sender,
        String recordId,
        RecordState state,
        Flow flow,
        PoleEmploiId poleEmploiId,
        MissionLocaleId missionLocale,
        long file,
        int line,
        String field,
        RuleId rule,
        String message,
        String remedy,
        String raw) {

    static FlowRecordView of(KeptRecord record, Locale language) {
        Optional<Fault> fault = record.fault();
        return new FlowRecordView(
                record.id(),
                record.sender(),
                record.key(),
                record.state(),
                record.flow().orElse(null),
                record.person().orElse(null),
                record.missionLocale().orElse(null),
                record.file(),
                record.line(),
                fault.flatMap(Fault::field).orElse(null),
                fault.flatMap(Fault::rule).orElse(null),
                fault.map(found -> found.message().in(language)).orElse(null),
                fault.map(found -> found.remedy().in(language)).orElse(null),
                record.raw());
    }
}
