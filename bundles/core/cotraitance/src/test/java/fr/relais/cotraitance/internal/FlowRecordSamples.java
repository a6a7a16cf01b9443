// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.Optional;

/** Records like another, but for one thing that they say. */
final class FlowRecordSamples {

    private FlowRecordSamples() {}

    static FlowRecord at(FlowRecord told, MissionLocaleId missionLocale) {
        return like(told, Optional.of(missionLocale), told.corrects(), told.withdraws());
    }

    static FlowRecord correcting(String record, FlowRecord told) {
        return like(told, told.missionLocale(), Optional.of(record), Optional.empty());
    }

    static FlowRecord withdrawing(String record, FlowRecord told) {
        return like(told, told.missionLocale(), Optional.empty(), Optional.of(record));
    }

    private static FlowRecord like(
            FlowRecord told,
            Optional<MissionLocaleId> missionLocale,
            Optional<String> corrects,
            Optional<String> withdraws) {
        return new FlowRecord(
                told.flow(),
                told.recordId(),
                told.person(),
                missionLocale,
                told.affectedOn(),
                told.on(),
                told.detail(),
                told.alertRaisedOn(),
                told.ground(),
                told.site(),
                told.appointmentOn(),
                corrects,
                withdraws,
                told.until(),
                told.adviser());
    }
}
