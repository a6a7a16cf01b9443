// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.ManualCorrection;
import fr.relais.cotraitance.flow.RecordHistory;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.exchange.FlowDocument;
import fr.relais.intake.ValueError;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A record of a flow, and what became of it. */
public record FlowRecordView(
        long id,
        String sender,
        String recordId,
        RecordState state,
        Optional<Flow> flow,
        Optional<PoleEmploiId> poleEmploiId,
        Optional<MissionLocaleId> missionLocale,
        long file,
        int line,
        Optional<String> field,
        Optional<RuleId> rule,
        Optional<String> message,
        Optional<String> remedy,
        String raw) {

    /** @param told what it says, field by field, where it could be read and isn't applied */
    public record WithHistory(FlowRecordView record, Optional<Map<String, String>> told, List<FormerView> formerly) {
        static WithHistory of(RecordHistory history, Locale language) {
            return new WithHistory(
                    FlowRecordView.of(history.record(), language),
                    history.record().record().map(FlowDocument::fields),
                    history.rectifications().stream()
                            .map(each -> FormerView.of(each, language))
                            .toList());
        }
    }

    /** What it said before it was corrected. @param record number of the record that holds since */
    public record FormerView(
            long record,
            long former,
            RecordState was,
            Optional<Map<String, String>> told,
            String raw,
            Optional<String> field,
            Optional<RuleId> rule,
            Optional<String> message,
            String correctedBy,
            Instant correctedAt) {
        static FormerView of(ManualCorrection each, Locale language) {
            return new FormerView(
                    each.record(),
                    each.former(),
                    each.was(),
                    each.told().map(FlowDocument::fields),
                    each.raw(),
                    each.fault().flatMap(ValueError::field),
                    each.fault().flatMap(ValueError::rule),
                    each.fault().map(found -> found.message().in(language)),
                    each.by(),
                    each.at());
        }
    }

    static FlowRecordView of(InboxRecord record, Locale language) {
        Optional<ValueError> fault = record.fault();
        return new FlowRecordView(
                record.id(),
                record.sender(),
                record.key(),
                record.state(),
                record.flow(),
                record.person(),
                record.missionLocale(),
                record.file(),
                record.line(),
                fault.flatMap(ValueError::field),
                fault.flatMap(ValueError::rule),
                fault.map(found -> found.message().in(language)),
                fault.map(found -> found.remedy().in(language)),
                record.raw());
    }
}
