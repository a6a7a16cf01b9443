// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.partnership.territory.Zones;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the examples are read against: the agreement's parameters, and the zones of two missions locales. */
final class TestRuleContexts {

    private static final MissionLocaleId LYON = FactParser.LYON;
    private static final MissionLocaleId SAINT_ETIENNE = new MissionLocaleId("42218S00");

    /**
     * Lyon has 69381 and 69382, Saint-Étienne 42218, both share 69290; 69123 was Lyon's until the end of 2010 and is Saint-Étienne's
     * since. From 2012 on four months without registration are enough.
     */
    static final RuleContext FRAME = new RuleContext(
            new Parameters(List.of(
                    value(Parameter.MINIMUM_AGE, "2009-01-01", 16),
                    value(Parameter.LIMIT_AGE, "2009-01-01", 26),
                    value(Parameter.LAST_YEAR_SUPPORT, "2009-01-01", 12),
                    value(Parameter.UNREGISTERED_BEFORE_EXIT, "2009-01-01", 6),
                    value(Parameter.UNREGISTERED_BEFORE_EXIT, "2012-01-01", 4),
                    value(Parameter.COUNTS_PER_YEAR, "2009-01-01", 1),
                    value(Parameter.COUNTS_PER_YEAR, "2012-01-01", 2),
                    value(Parameter.INTERVIEW_INTERVAL, "2009-01-01", 1),
                    value(Parameter.TEMPORARY_JOB_LIMIT, "2009-01-01", 2))),
            new Zones(List.of(
                    zone("69381", LYON, Validity.ALWAYS),
                    zone("69382", LYON, Validity.ALWAYS),
                    zone("42218", SAINT_ETIENNE, Validity.ALWAYS),
                    zone("69290", LYON, Validity.ALWAYS),
                    zone("69290", SAINT_ETIENNE, Validity.ALWAYS),
                    zone("69123", LYON, until("2010-12-31")),
                    zone("69123", SAINT_ETIENNE, from("2011-01-01")))));

    private TestRuleContexts() {}

    private static ParameterValue value(Parameter parameter, String from, int value) {
        return new ParameterValue(parameter, LocalDate.parse(from), value, "example");
    }

    private static ZoneEntry zone(String commune, MissionLocaleId missionLocale, Validity validity) {
        return new ZoneEntry(new CommuneCode(commune), missionLocale, commune.equals("69290"), validity);
    }

    private static Validity from(String day) {
        return new Validity(Optional.of(LocalDate.parse(day)), Optional.empty());
    }

    private static Validity until(String day) {
        return new Validity(Optional.empty(), Optional.of(LocalDate.parse(day)));
    }
}
