// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Affectation;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.volume.RaisedVolumeAlert;
import fr.relais.partnership.eligibility.AffectationFlag;
import fr.relais.partnership.eligibility.Eligibility;
import fr.relais.partnership.eligibility.EligibilityInput;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.PersonHistory;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.VolumeAlertKind;
import fr.relais.partnership.objectives.VolumeFigures;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides affectations within one transaction: an orientation first (R-C6), then the preconditions (R-E1 to R-E6). */
final class AffectationDecider {

    /** What became of an affectation. @param fresh false if it had been decided before (R-X2) */
    record Outcome(CotraitanceId cotraitance, boolean fresh) {}

    private final UnitOfWork work;
    private final Caller caller;
    private final ProcessingContext basis;
    private final CapacityCounter places;
    private final Map<YoungPersonId, NavigableMap<LocalDate, Boolean>> orientations;
    private final Map<LocalDate, Map<MissionLocaleId, List<CapacityStatus>>> neighbours = new HashMap<>();

    /** @param people those who may be affected, their files being open */
    AffectationDecider(
            UnitOfWork work,
            Caller caller,
            ProcessingContext basis,
            CapacityCounter places,
            Collection<YoungPersonId> people) {
        this.work = work;
        this.caller = caller;
        this.basis = basis;
        this.places = places;
        this.orientations = work.orientations(people);
    }

    /** Affects, or does nothing if the same was decided before. @throws RefusedException with every rule that says no */
    Outcome affect(PersonAggregate file, Affectation asked) {
        Optional<CotraitanceId> decided = decidedBefore(file, asked);
        if (decided.isPresent()) {
            return new Outcome(decided.get(), false);
        }
        checkPlaces(asked);
        EligibilityInput candidacy = candidacy(file, asked);
        List<Refusal> refusals = new ArrayList<>();
        notOriented(asked).ifPresent(refusals::add);
        refusals.addAll(Eligibility.refusals(candidacy, basis.frame().parameters()));
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return new Outcome(record(file, asked, Eligibility.marks(candidacy)), true);
    }

    private static Optional<CotraitanceId> decidedBefore(PersonAggregate file, Affectation asked) {
        return file.facts(Fact.Affected.class)
                .filter(affected -> affected.on().equals(asked.on())
                        && affected.missionLocale().equals(asked.missionLocale())
                        && affected.by().equals(asked.site())
                        && affected.appointment().equals(asked.appointment()))
                .map(Fact.Affected::cotraitance)
                .findFirst();
    }

    private void checkPlaces(Affectation asked) {
        if (!AccessRules.actsFor(caller, asked.site())) {
            throw CotraitanceMessages.refused(
                    "R-D1", "site.not-own", asked.site().value());
        }
        if (!basis.map().sites().containsKey(asked.site())) {
            throw CotraitanceMessages.refused(
                    "R-T3", "site.unknown", asked.site().value());
        }
        MissionLocale missionLocale = basis.map().missionsLocales().get(asked.missionLocale());
        if (missionLocale == null || !missionLocale.validity().includes(asked.on())) {
            throw CotraitanceMessages.refused(
                    "R-T2", "mission-locale.unknown", asked.missionLocale().value());
        }
        MissionLocaleId successor = basis.frame().mergers().inPlaceOf(asked.missionLocale(), asked.on());
        if (!successor.equals(asked.missionLocale())) {
            throw CotraitanceMessages.refused(
                    "I-T4", "mission-locale.merged", asked.missionLocale().value(), successor.value());
        }
    }

    /** R-C6: the last orientation decided by that day is what counts. */
    private Optional<Refusal> notOriented(Affectation asked) {
        Map.Entry<LocalDate, Boolean> last =
                orientations.getOrDefault(asked.person(), new TreeMap<>()).floorEntry(asked.on());
        if (last == null) {
            return Optional.of(CotraitanceMessages.refusal("R-C6", "orientation.none", asked.on()));
        }
        return last.getValue()
                ? Optional.empty()
                : Optional.of(CotraitanceMessages.refusal("R-C6", "orientation.other", last.getKey()));
    }

    private EligibilityInput candidacy(PersonAggregate file, Affectation asked) {
        PersonHistory history = file.timeline().history();
        LocalDate on = asked.on();
        Optional<CommuneCode> commune = history.residenceOn(on);
        Allowance allowance =
                places.allowance(asked.missionLocale(), on, basis.frame().parameters());
        return new EligibilityInput(
                on,
                asked.missionLocale(),
                history.birth(),
                history.registrationOn(on),
                file.person().profile().positionedAcc(),
                file.person().profile().otherSupport(),
                history.inCivisOn(on),
                running(file, on),
                commune,
                commune.map(code -> basis.map().zones().competent(code, on)).orElseGet(TreeSet::new),
                basis.agreements().localConvention(asked.missionLocale(), on),
                allowance,
                allowance.next(on) == Allowance.Next.REFUSED ? neighbours(asked.missionLocale(), on) : List.of());
    }

    /** W8: a batch that is refused looks around once for each mission locale and day. */
    private List<CapacityStatus> neighbours(MissionLocaleId missionLocale, LocalDate on) {
        return neighbours
                .computeIfAbsent(on, any -> new HashMap<>())
                .computeIfAbsent(missionLocale, id -> new CapacityReport(work, basis.map(), basis.agreements())
                        .neighbours(id, on));
    }

    /** I-E8: with whichever mission locale. */
    private static Optional<CotraitanceId> running(PersonAggregate file, LocalDate on) {
        return file.timeline().tracks().values().stream()
                .filter(track -> runs(track, on))
                .map(CotraitanceTimeline::id)
                .findFirst();
    }

    static boolean runs(CotraitanceTimeline track, LocalDate on) {
        return track.at(on)
                .filter(situation -> situation.phase() == Phase.ENTRY || situation.phase() == Phase.SUPPORT)
                .isPresent();
    }

    /** I-E6: past the objective with a flow alert; raised once. */
    private void overrun(Affectation asked) {
        VolumeFigures figures = places.figures(asked.missionLocale(), asked.on());
        if (figures.objective() > 0) {
            work.volumeAlerts()
                    .raise(List.of(new RaisedVolumeAlert(
                            VolumeAlertKind.OVERRUN,
                            new Place(
                                    Level.LOCAL,
                                    asked.missionLocale().value(),
                                    asked.on().getYear()),
                            asked.on(),
                            figures)));
        }
    }

    private CotraitanceId record(PersonAggregate file, Affectation asked, Set<AffectationFlag> marks) {
        CotraitanceId number = work.nextCotraitance();
        file.add(
                new Fact.Affected(asked.on(), number, asked.missionLocale(), asked.site(), asked.appointment()),
                caller.user(),
                "affectation:" + number);
        if (marks.contains(AffectationFlag.PROVISIONAL)) {
            file.file().markProvisional(number);
        }
        if (!marks.contains(AffectationFlag.IN_CIVIS)) {
            places.takePlace(asked.missionLocale(), asked.on());
        }
        if (marks.contains(AffectationFlag.OVERRUN)) {
            overrun(asked);
        }
        return number;
    }
}
