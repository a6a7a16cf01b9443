// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.steering.Agreements;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A convention in full force and an objective for each mission locale, none above, and a threshold for 2010 where a test wants one. */
record AgreementsStub(int objective, OptionalInt threshold) implements Agreements {

    /** Without a threshold. */
    static AgreementsStub on(int objective) {
        return new AgreementsStub(objective, OptionalInt.empty());
    }

    @Override
    public Parameters parameters() {
        if (threshold.isEmpty()) {
            return TestPeople.FRAME.parameters();
        }
        LocalDate day = TestPeople.day("2010-01-01");
        List<ParameterValue> values = new ArrayList<>(TestPeople.VALUES);
        values.add(new ParameterValue(Parameter.OVERRUN_THRESHOLD, day, threshold.getAsInt(), "comité national"));
        return new Parameters(values);
    }

    @Override
    public Convention.Force localConvention(MissionLocaleId missionLocale, LocalDate day) {
        return Convention.Force.FULL;
    }

    @Override
    public boolean provisional(MissionLocaleId missionLocale, LocalDate affectedOn, LocalDate asOf) {
        return false;
    }

    @Override
    public int objective(Place place) {
        return place.level() == Level.LOCAL ? objective : 0;
    }

    @Override
    public int objective(MissionLocaleId missionLocale, int year) {
        return objective;
    }
}
