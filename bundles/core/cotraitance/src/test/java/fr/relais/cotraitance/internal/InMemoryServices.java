// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Affectation;
import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.partnership.territory.Zones;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The services over files in memory, with a small territory: Lyon by arrondissement and Bron in Rhône-Alpes, Aix in PACA, a mission
 * locale and a site each. A convention is in force for 2010 and 2011, signed on 15 March 2010; the objective is what a test sets.
 */
final class InMemoryServices implements Agreements {

    static final MissionLocaleId LYON = new MissionLocaleId("69382S00");
    static final MissionLocaleId BRON = new MissionLocaleId("69029S00");
    static final MissionLocaleId AIX = new MissionLocaleId("13001S00");
    static final SafirCode LYON_SITE = new SafirCode("69010");
    static final SafirCode BRON_SITE = new SafirCode("69020");

    static final Caller ADMINISTRATOR = Caller.of("admin", List.of("administrator"));
    static final Caller GIDE = Caller.of("gide", List.of("partner", "national"));
    static final Caller RHONE_ALPES_SYSTEM = Caller.of("p3-ra", List.of("partner", "region:82"));
    static final Caller AGENT = Caller.of("agent", List.of("agent", "site:69010"));
    static final Caller ADVISER = Caller.of("adviser", List.of("adviser", "ml:69382S00"));
    static final Caller ADVISER_OF_BRON = Caller.of("adviser2", List.of("adviser", "ml:69029S00"));
    static final Caller REGIONAL_IT = Caller.of("it", List.of("regional-it", "region:82"));

    private static final List<ZoneEntry> ZONES = List.of(
            new ZoneEntry(new CommuneCode("69381"), LYON, false, Validity.ALWAYS),
            new ZoneEntry(new CommuneCode("69029"), BRON, false, Validity.ALWAYS),
            new ZoneEntry(new CommuneCode("13001"), AIX, false, Validity.ALWAYS));

    final MemoryPersonFileRepository files = new MemoryPersonFileRepository();
    final Map<MissionLocaleId, Integer> objectives = new HashMap<>(Map.of(LYON, 100, BRON, 100, AIX, 100));
    final Map<Place, Integer> objectivesAbove = new HashMap<>();
    LocalDate today = LocalDate.of(2012, 1, 1);
    OptionalInt threshold = OptionalInt.empty();

    private final TerritoryMap asRecorded = territory();

    ProcessingContext basis() {
        return ProcessingContext.of(this::map, this);
    }

    final YoungPeopleService people = new YoungPeopleService(files, this::map, this);
    final CotraitancesService cotraitances = new CotraitancesService(files, this::map, this, () -> today);
    final VolumeAlertsService flowAlerts = new VolumeAlertsService(files, this::map, this, () -> today);
    final CommitteeDecisionsService committees = new CommitteeDecisionsService(files, this::map);
    final MissionLocaleMergersService mergers = new MissionLocaleMergersService(files, this::map, this, () -> today);
    final MatchingService matching = new MatchingService(files, this::map, this, () -> today);
    final MemoryClockRepository clockRuns = new MemoryClockRepository();
    final DailyClockService clock = new DailyClockService(
            files, clockRuns, this::map, this, () -> today, Clock.fixed(files.now, ZoneOffset.UTC));

    final WorklistsService worklists = new WorklistsService(files);
    final SettlementSessionsService sittings = new SettlementSessionsService(files, this::map, this, () -> today);
    final OutboxService outbox = new OutboxService(files, () -> today);

    @Override
    public Parameters parameters() {
        return new Parameters(Map.of(
                        Parameter.MINIMUM_AGE, 16,
                        Parameter.LIMIT_AGE, 26,
                        Parameter.LAST_YEAR_SUPPORT, 12,
                        Parameter.UNREGISTERED_BEFORE_EXIT, 6,
                        Parameter.COUNTS_PER_YEAR, 1,
                        Parameter.INTERVIEW_INTERVAL, 1,
                        Parameter.TEMPORARY_JOB_LIMIT, 2)
                .entrySet()
                .stream()
                .map(entry ->
                        new ParameterValue(entry.getKey(), LocalDate.of(2000, 1, 1), entry.getValue(), "accord-cadre"))
                .collect(Collectors.collectingAndThen(Collectors.toList(), values -> {
                    threshold.ifPresent(percent -> values.add(new ParameterValue(
                            Parameter.OVERRUN_THRESHOLD, LocalDate.of(2010, 1, 1), percent, "comité national")));
                    return values;
                })));
    }

    @Override
    public Convention.Force localConvention(MissionLocaleId missionLocale, LocalDate day) {
        if (day.getYear() < 2010 || day.getYear() > 2011) {
            return Convention.Force.NONE;
        }
        return day.isBefore(LocalDate.of(2010, 3, 15)) ? Convention.Force.PROVISIONAL : Convention.Force.FULL;
    }

    @Override
    public boolean provisional(MissionLocaleId missionLocale, LocalDate affectedOn, LocalDate asOf) {
        return localConvention(missionLocale, asOf) == Convention.Force.PROVISIONAL;
    }

    @Override
    public int objective(Place place) {
        return place.level() == Level.LOCAL
                ? objective(new MissionLocaleId(place.code()), place.year())
                : objectivesAbove.getOrDefault(place, 0);
    }

    @Override
    public int objective(MissionLocaleId missionLocale, int year) {
        return objectives.getOrDefault(missionLocale, 0);
    }

    /** The territory, with the mergers in force. */
    TerritoryMap map() {
        return new TerritoryMap(
                asRecorded.regions(),
                asRecorded.departements(),
                asRecorded.communes(),
                asRecorded.missionsLocales(),
                asRecorded.sites(),
                new Zones(ZONES, files.mergers().inForce()));
    }

    /** Loads somebody who may be affected to Lyon from registration on, and decides the orientation on that day. */
    YoungPersonId orientedPerson(String identifier) {
        YoungPersonId person = person(person(identifier));
        files.orientations.put(person, new TreeMap<>(Map.of(LocalDate.of(2010, 1, 5), true)));
        return person;
    }

    YoungPersonId person(PersonImportRow told) {
        IntakeReport report = people.load(GIDE, lines(told));
        if (report.rejected() > 0) {
            throw new AssertionError(report.rejections());
        }
        return people.find(GIDE, told.identity().poleEmploiId());
    }

    /** Affects to Lyon. */
    CotraitanceId affected(YoungPersonId person, String on) {
        return cotraitances.affect(AGENT, affectation(person, LYON, on)).id();
    }

    CotraitanceFile tell(Caller caller, CotraitanceId cotraitance, ToldFact fact) {
        return cotraitances.tell(caller, cotraitance, fact, cotraitance + " " + fact);
    }

    static Affectation affectation(YoungPersonId person, MissionLocaleId missionLocale, String on) {
        return new Affectation(person, missionLocale, LYON_SITE, LocalDate.parse(on), Optional.empty());
    }

    /** Lives in Lyon 1er, born in 1990, registered on 5 January 2010, ready to be affected. */
    static PersonImportRow person(String identifier) {
        return new PersonImportRow(
                new Identity(
                        new PoleEmploiId(identifier),
                        "Nom",
                        "Prénom",
                        LocalDate.of(1990, 5, 17),
                        Optional.empty(),
                        "1 rue de la République"),
                profile(LYON_SITE),
                new CommuneCode("69381"),
                LocalDate.of(2010, 1, 5));
    }

    static DeclaredProfile profile(SafirCode site) {
        return new DeclaredProfile(
                site,
                Optional.of(true),
                Optional.of(OtherSupport.NONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @SafeVarargs
    static <T> List<ParsedLine<T>> lines(T... values) {
        return lines(List.of(values));
    }

    static <T> List<ParsedLine<T>> lines(List<T> values) {
        List<ParsedLine<T>> lines = new ArrayList<>();
        values.forEach(value -> lines.add(new ParsedLine<>(lines.size() + 2, value)));
        return lines;
    }

    static List<String> rules(RefusedException refused) {
        return refused.refusals().stream().map(each -> each.rule().value()).toList();
    }

    static List<String> messages(IntakeReport report) {
        return report.rejections().stream().map(each -> each.message().fr()).toList();
    }

    private static TerritoryMap territory() {
        RegionCode rhoneAlpes = new RegionCode("82");
        RegionCode paca = new RegionCode("93");
        DepartementCode rhone = new DepartementCode("69");
        DepartementCode bouches = new DepartementCode("13");
        Validity always = Validity.ALWAYS;
        return new TerritoryMap(
                byKey(Region::code, new Region(rhoneAlpes, "Rhône-Alpes"), new Region(paca, "PACA")),
                byKey(
                        Departement::code,
                        new Departement(rhone, "Rhône", rhoneAlpes),
                        new Departement(bouches, "Bouches-du-Rhône", paca)),
                byKey(
                        Commune::code,
                        commune("69123", "Lyon", rhone, Optional.empty()),
                        commune("69381", "Lyon 1er", rhone, Optional.of("69123")),
                        commune("69029", "Bron", rhone, Optional.empty()),
                        commune("13001", "Aix", bouches, Optional.empty())),
                byKey(
                        MissionLocale::id,
                        new MissionLocale(LYON, "ML Lyon", new CommuneCode("69381"), rhone, rhoneAlpes, always),
                        new MissionLocale(BRON, "ML Bron", new CommuneCode("69029"), rhone, rhoneAlpes, always),
                        new MissionLocale(AIX, "ML Aix", new CommuneCode("13001"), bouches, paca, always)),
                byKey(
                        PoleEmploiSite::safir,
                        new PoleEmploiSite(LYON_SITE, "Lyon", "69001", "Lyon", rhone, rhoneAlpes, always),
                        new PoleEmploiSite(BRON_SITE, "Bron", "69500", "Bron", rhone, rhoneAlpes, always)),
                new Zones(ZONES));
    }

    private static Commune commune(String code, String name, DepartementCode departement, Optional<String> partOf) {
        return new Commune(
                new CommuneCode(code),
                name,
                departement,
                Optional.empty(),
                OptionalInt.empty(),
                partOf.map(CommuneCode::new),
                Validity.ALWAYS);
    }

    @SafeVarargs
    private static <K, T> Map<K, T> byKey(Function<T, K> key, T... values) {
        return Stream.of(values).collect(Collectors.toMap(key, Function.identity()));
    }
}
