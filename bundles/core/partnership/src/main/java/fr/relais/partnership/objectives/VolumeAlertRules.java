// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * R-O5: which flow alerts the figures of a day ask for. A pure function of the figures, the dated parameters and the seasonal key; where
 * a parameter isn't set for the day, the alert that reads it isn't judged.
 */
public final class VolumeAlertRules {

    private static final int HUNDRED = 100;

    private final LocalDate day;
    private final OptionalInt threshold;
    private final OptionalInt band;
    private final Optional<MonthDay> volumesKnownBy;
    private final SeasonalKey season;

    /** @param day whose evening it is, in the year that is watched */
    public VolumeAlertRules(LocalDate day, Parameters parameters, SeasonalKey season) {
        this.day = day;
        this.threshold = parameters.forYear(Parameter.OVERRUN_THRESHOLD, day);
        this.band = parameters
                .find(Parameter.INADEQUACY_BAND, day)
                .map(ParameterValue::value)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
        this.volumesKnownBy = parameters
                .find(Parameter.VOLUMES_KNOWN_BY, day)
                .map(ParameterValue::value)
                .map(value -> MonthDay.of(value / HUNDRED, value % HUNDRED));
        this.season = season;
    }

    /** The threshold of that year (R-O4); empty: no second alert. */
    public OptionalInt threshold() {
        return threshold;
    }

    /** How far from the objective a year may be headed, in percent of it; empty: no inadequacy alert. */
    public OptionalInt band() {
        return band;
    }

    /** What the year is headed for. */
    public OptionalInt projected(VolumeFigures figures) {
        return season.projected(figures.counted(), day);
    }

    /** The alerts that the figures ask for, in the order of their kinds. */
    public List<VolumeAlertKind> alerts(VolumeFigures figures) {
        List<VolumeAlertKind> alerts = new ArrayList<>();
        if (figures.counted() > figures.objective()) {
            alerts.add(VolumeAlertKind.OVERRUN);
        }
        if (threshold.isPresent()
                && figures.counted() > OverrunThreshold.ceiling(figures.objective(), threshold.getAsInt())) {
            alerts.add(VolumeAlertKind.THRESHOLD);
        }
        if (inadequate(figures)) {
            alerts.add(VolumeAlertKind.INADEQUACY);
        }
        return alerts;
    }

    /** I-O10: only after the day by which the volumes are communicated; before, nobody could have kept to them. */
    private boolean inadequate(VolumeFigures figures) {
        boolean known =
                volumesKnownBy.map(by -> day.isAfter(by.atYear(day.getYear()))).orElse(true);
        OptionalInt projected = projected(figures);
        return known
                && band.isPresent()
                && projected.isPresent()
                && OverrunThreshold.outsideBand(projected.getAsInt(), figures.objective(), band.getAsInt());
    }
}
