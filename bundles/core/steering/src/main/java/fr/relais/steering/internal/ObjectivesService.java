// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.LineClassifier;
import fr.relais.intake.Notice;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.ValueError;
import fr.relais.partnership.objectives.Allocation;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.ObjectiveTree;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.text.Sentences;
import fr.relais.steering.Avenant;
import fr.relais.steering.Objectives;
import fr.relais.steering.SplitKey;
import fr.relais.steering.SplitProposal;
import fr.relais.steering.spi.SteeringRepository;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import fr.relais.territory.VisiblePlaces;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the objectives; changes come one at a time, so that each is judged against what the others left. */
@Component(property = "service.exported.interfaces=fr.relais.steering.Objectives")
public final class ObjectivesService implements Objectives {

    private static final Sentences SENTENCES = Sentences.beside(ObjectivesService.class);

    private final SteeringRepository store;
    private final AgreementsService agreements;
    private final TerritoryProvider territoryProvider;

    /** Made by the component runtime. */
    @Activate
    public ObjectivesService(
            @Reference SteeringRepository store,
            @Reference AgreementsService agreements,
            @Reference TerritoryProvider territoryProvider) {
        this.store = store;
        this.agreements = agreements;
        this.territoryProvider = territoryProvider;
    }

    @Override
    public List<Objective> inForce(Caller caller, int year, Optional<Level> level, Optional<String> code) {
        caller.require(Role.values());
        VisiblePlaces reach = VisiblePlaces.of(caller, territoryProvider.current());
        return agreements.current().inForce().values().stream()
                .filter(objective -> objective.year() == year)
                .filter(objective -> level.map(objective.level()::equals).orElse(true))
                .filter(objective -> code.map(objective.code()::equals).orElse(true))
                .filter(objective -> within(reach, objective))
                .sorted(Comparator.comparing(Objective::level).thenComparing(Objective::code))
                .toList();
    }

    @Override
    public synchronized List<Objective> amend(Caller caller, Avenant avenant) {
        caller.require(Role.ADMINISTRATOR);
        List<Objective> amended =
                new AvenantRules(agreements.renewed().inForce(), territoryProvider.current()).objectivesOf(avenant);
        store.addObjectives(amended);
        agreements.renewed();
        return amended;
    }

    @Override
    public List<Objective> history(Caller caller, Place place) {
        caller.require(Role.values());
        TerritoryMap map = territoryProvider.current();
        VisiblePlaces reach = VisiblePlaces.of(caller, map);
        return agreements.current().objectives().stream()
                .filter(objective -> objective.place().equals(place))
                .filter(objective -> within(reach, objective))
                .toList();
    }

    @Override
    public SplitProposal propose(Caller caller, RegionCode region, int year, SplitKey key, LocalDate on) {
        caller.require(Role.values());
        TerritoryMap map = territoryProvider.current();
        if (!map.regions().containsKey(region) || !VisiblePlaces.of(caller, map).region(region)) {
            throw new UnknownException(SENTENCES.say("place.unknown.REGIONAL", region.value()));
        }
        return new SplitDraft(agreements.current(), map, region, year).by(key, on);
    }

    @Override
    public synchronized IntakeReport load(Caller caller, List<ParsedLine<Objective>> lines) {
        caller.require(Role.ADMINISTRATOR);
        TerritoryMap map = territoryProvider.current();
        Map<Dated, Objective> known = new HashMap<>();
        agreements.renewed().objectives().forEach(objective -> known.put(Dated.of(objective), objective));
        LineClassifier<Dated, Objective> classifier = new LineClassifier<Dated, Objective>(
                        Dated::of, known::get, objective -> fault(objective, map))
                .sift(lines);
        if (!classifier.changed().isEmpty()) {
            store.addObjectives(classifier.changed());
        }
        return classifier
                .report()
                .and(new IntakeReport(
                        0, 0, List.of(), differences(lines, agreements.renewed().inForce(), map)));
    }

    private static boolean within(VisiblePlaces reach, Objective objective) {
        return switch (objective.level()) {
            case NATIONAL -> reach.nation();
            case REGIONAL -> reach.region(new RegionCode(objective.code()));
            case LOCAL -> reach.missionLocale(new MissionLocaleId(objective.code()));
        };
    }

    private static Optional<ValueError> fault(Objective objective, TerritoryMap map) {
        String rule = objective.level() == Level.LOCAL ? "R-O2" : "R-O1";
        if (!AgreementPlaces.known(objective.level(), objective.code(), map)) {
            return Optional.of(
                    ValueError.told(SENTENCES, "place.unknown." + objective.level(), "code", rule, objective.code()));
        }
        return objective.volume() < 0
                ? Optional.of(ValueError.told(SENTENCES, "volume.negative", "volume", rule, objective.volume()))
                : Optional.empty();
    }

    /** R-O1, R-O2: sums that the lines touch and that don't add up; told again each time, until they do. */
    private static List<Notice> differences(
            List<ParsedLine<Objective>> lines, Map<Place, Objective> inForce, TerritoryMap map) {
        SortedMap<Integer, SortedSet<RegionCode>> regionsByYear = new TreeMap<>();
        lines.stream()
                .map(ParsedLine::value)
                .filter(objective -> AgreementPlaces.known(objective.level(), objective.code(), map))
                .forEach(objective -> {
                    SortedSet<RegionCode> regions =
                            regionsByYear.computeIfAbsent(objective.year(), any -> new TreeSet<>());
                    AgreementPlaces.regionOf(objective.level(), objective.code(), map)
                            .ifPresent(regions::add);
                });
        ObjectiveTree tree = new ObjectiveTree(inForce, map.missionsLocales().values());
        List<Notice> notices = new ArrayList<>();
        regionsByYear.forEach((year, regions) -> {
            difference("R-O1", tree.nation(year), "").ifPresent(notices::add);
            regions.forEach(region -> difference(
                            "R-O2",
                            tree.region(region, year),
                            map.regions().get(region).name())
                    .ifPresent(notices::add));
        });
        return notices;
    }

    private static Optional<Notice> difference(String rule, Allocation envelope, String name) {
        return envelope.differs()
                ? Optional.of(new Notice(
                        new RuleId(rule),
                        SENTENCES.say(
                                "difference." + rule,
                                String.valueOf(envelope.year()),
                                envelope.sum(),
                                envelope.volume().getAsInt(),
                                name)))
                : Optional.empty();
    }

    /** What makes two lines the same: whose objective, of which year, as agreed on which day. */
    private record Dated(Place place, LocalDate agreedOn) {
        static Dated of(Objective objective) {
            return new Dated(objective.place(), objective.agreedOn());
        }
    }
}
