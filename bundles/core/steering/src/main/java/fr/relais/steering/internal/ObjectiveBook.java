// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.intake.Fault;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Line;
import fr.relais.intake.Notice;
import fr.relais.intake.Sieve;
import fr.relais.partnership.objectives.Envelope;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.ObjectiveTree;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.text.Sentences;
import fr.relais.steering.Avenant;
import fr.relais.steering.Objectives;
import fr.relais.steering.SplitKey;
import fr.relais.steering.SplitProposal;
import fr.relais.steering.spi.SteeringStore;
import fr.relais.territory.Atlas;
import fr.relais.territory.Reach;
import fr.relais.territory.TerritoryMap;
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
public final class ObjectiveBook implements Objectives {

    private static final Sentences SENTENCES = Sentences.beside(ObjectiveBook.class);

    private final SteeringStore store;
    private final AgreedPicture picture;
    private final Atlas atlas;

    /** Made by the component runtime. */
    @Activate
    public ObjectiveBook(@Reference SteeringStore store, @Reference AgreedPicture picture, @Reference Atlas atlas) {
        this.store = store;
        this.picture = picture;
        this.atlas = atlas;
    }

    @Override
    public List<Objective> inForce(Caller caller, int year, Optional<Level> level, Optional<String> code) {
        caller.require(Role.values());
        Reach reach = Reach.of(caller, atlas.current());
        return picture.current().inForce().values().stream()
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
        List<Objective> amended = new Amendment(picture.renewed().inForce(), atlas.current()).objectivesOf(avenant);
        store.addObjectives(amended);
        picture.renewed();
        return amended;
    }

    @Override
    public List<Objective> history(Caller caller, Place place) {
        caller.require(Role.values());
        TerritoryMap map = atlas.current();
        Reach reach = Reach.of(caller, map);
        return picture.current().objectives().stream()
                .filter(objective -> objective.place().equals(place))
                .filter(objective -> within(reach, objective))
                .toList();
    }

    @Override
    public SplitProposal propose(Caller caller, RegionCode region, int year, SplitKey key, LocalDate on) {
        caller.require(Role.values());
        TerritoryMap map = atlas.current();
        if (!map.regions().containsKey(region) || !Reach.of(caller, map).region(region)) {
            throw new UnknownException(SENTENCES.say("place.unknown.REGIONAL", region.value()));
        }
        return new SplitDraft(picture.current(), map, region, year).by(key, on);
    }

    @Override
    public synchronized IntakeReport load(Caller caller, List<Line<Objective>> lines) {
        caller.require(Role.ADMINISTRATOR);
        TerritoryMap map = atlas.current();
        Map<Dated, Objective> known = new HashMap<>();
        picture.renewed().objectives().forEach(objective -> known.put(Dated.of(objective), objective));
        Sieve<Dated, Objective> sieve =
                new Sieve<Dated, Objective>(Dated::of, known::get, objective -> fault(objective, map)).sift(lines);
        if (!sieve.changed().isEmpty()) {
            store.addObjectives(sieve.changed());
        }
        return sieve.report()
                .and(new IntakeReport(
                        0, 0, List.of(), differences(lines, picture.renewed().inForce(), map)));
    }

    private static boolean within(Reach reach, Objective objective) {
        return switch (objective.level()) {
            case NATIONAL -> reach.nation();
            case REGIONAL -> reach.region(new RegionCode(objective.code()));
            case LOCAL -> reach.missionLocale(new MissionLocaleId(objective.code()));
        };
    }

    private static Optional<Fault> fault(Objective objective, TerritoryMap map) {
        String rule = objective.level() == Level.LOCAL ? "R-O2" : "R-O1";
        if (!Places.known(objective.level(), objective.code(), map)) {
            return Optional.of(
                    Fault.told(SENTENCES, "place.unknown." + objective.level(), "code", rule, objective.code()));
        }
        return objective.volume() < 0
                ? Optional.of(Fault.told(SENTENCES, "volume.negative", "volume", rule, objective.volume()))
                : Optional.empty();
    }

    /** R-O1, R-O2: sums that the lines touch and that don't add up; told again each time, until they do. */
    private static List<Notice> differences(
            List<Line<Objective>> lines, Map<Place, Objective> inForce, TerritoryMap map) {
        SortedMap<Integer, SortedSet<RegionCode>> regionsByYear = new TreeMap<>();
        lines.stream()
                .map(Line::value)
                .filter(objective -> Places.known(objective.level(), objective.code(), map))
                .forEach(objective -> {
                    SortedSet<RegionCode> regions =
                            regionsByYear.computeIfAbsent(objective.year(), any -> new TreeSet<>());
                    Places.regionOf(objective.level(), objective.code(), map).ifPresent(regions::add);
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

    private static Optional<Notice> difference(String rule, Envelope envelope, String name) {
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
