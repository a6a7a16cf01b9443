// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Scope;
import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.NearbyCapacity;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.PlacesLeft;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Orientation;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.orientation.spi.DecisionStore;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.Capacity;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.partnership.territory.Zones;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A small world around the orientation: Lyon and Villeurbanne, a commune that two missions locales share, one in nobody's zone, one in
 * Bretagne; the one criterion R-C1.
 */
final class TestWorld
        implements YoungPeople, DecisionStore, Agreements, PlacesLeft, PluginCalls<CriterionQuestion, CriterionAnswer> {

    static final LocalDate DAY = LocalDate.of(2010, 1, 11);
    static final CommuneCode LYON = new CommuneCode("69381");
    static final CommuneCode SHARED = new CommuneCode("69034");
    static final CommuneCode NOWHERE = new CommuneCode("69001");
    static final CommuneCode RENNES = new CommuneCode("35238");
    static final MissionLocaleId ML_LYON = new MissionLocaleId("69382S00");
    static final MissionLocaleId ML_VILLEURBANNE = new MissionLocaleId("69266S00");
    static final MissionLocaleId ML_RENNES = new MissionLocaleId("35238S00");
    static final SafirCode SITE = new SafirCode("69010");

    static final Caller ROOT = Caller.of("root", Set.of("administrator"));
    static final Caller AGENT = Caller.of("agent", Set.of("agent", "site:69010"));

    final Map<YoungPersonId, YoungPerson> people = new LinkedHashMap<>();
    final Map<DecisionId, DecisionSnapshot> kept = new LinkedHashMap<>();
    final List<AuditEntry> audit = new ArrayList<>();
    final Map<MissionLocaleId, Capacity> rooms = new HashMap<>(Map.of(
            ML_LYON,
            new Capacity(100, 40, 10, 3),
            ML_VILLEURBANNE,
            new Capacity(20, 20, 0, 0),
            ML_RENNES,
            new Capacity(30, 0, 0, 0)));
    int questionsAsked;
    String nationalVersion = "1.0.0";
    final List<ShadowVersion> trials = new ArrayList<>();
    final MemoryTrialStore keptTrials = new MemoryTrialStore();
    final TestDestinationChoice choices = new TestDestinationChoice();
    final ShadowRunner beside =
            new ShadowRunner(this, choices, keptTrials, MemoryTrialStore.settings(500, 20), Optional.empty());
    int looksAtRooms;

    final Orientation orientation = new OrientationService(
            this,
            this,
            TestWorld::map,
            this,
            this,
            this,
            choices,
            new DecisionReplayer(this, choices, null),
            beside,
            () -> LocalDate.of(2010, 1, 12));

    /** Somebody of 20 who lives there, registered since the first of the year. */
    YoungPersonId person(int number, CommuneCode commune, Optional<ProjectState> project, Fact... more) {
        YoungPersonId id = new YoungPersonId(number);
        LocalDate registered = LocalDate.of(2010, 1, 1);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact.Born(LocalDate.of(1990, 5, 17)),
                new Fact.RegistrationChanged(registered, Registration.REGISTERED),
                new Fact.Moved(registered, commune)));
        facts.addAll(List.of(more));
        List<RecordedFact> recorded = new ArrayList<>();
        for (Fact fact : facts) {
            recorded.add(new RecordedFact(
                    recorded.size() + 1L, fact, Instant.EPOCH, "gide", "k" + recorded.size(), Optional.empty(), false));
        }
        Identity identity = new Identity(
                identifier(number),
                "Durand <b>",
                "Zoé & Léa",
                LocalDate.of(1990, 5, 17),
                Optional.empty(),
                "1 rue de la Paix");
        people.put(id, new YoungPerson(id, identity, profile(project), recorded));
        return id;
    }

    static PoleEmploiId identifier(int number) {
        return new PoleEmploiId("%07dA".formatted(number));
    }

    static DeclaredProfile profile(Optional<ProjectState> project) {
        return new DeclaredProfile(
                SITE,
                Optional.of(true),
                Optional.of(OtherSupport.NONE),
                project,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TerritoryMap map() {
        DepartementCode rhone = new DepartementCode("69");
        DepartementCode illeEtVilaine = new DepartementCode("35");
        RegionCode rhoneAlpes = new RegionCode("82");
        RegionCode bretagne = new RegionCode("53");
        return new TerritoryMap(
                byKey(Region::code, new Region(rhoneAlpes, "Rhône-Alpes"), new Region(bretagne, "Bretagne")),
                byKey(
                        Departement::code,
                        new Departement(rhone, "Rhône", rhoneAlpes),
                        new Departement(illeEtVilaine, "Ille-et-Vilaine", bretagne)),
                byKey(
                        Commune::code,
                        commune(LYON, "Lyon 1er", rhone),
                        commune(new CommuneCode("69382"), "Lyon 2e", rhone),
                        commune(new CommuneCode("69266"), "Villeurbanne", rhone),
                        commune(SHARED, "Caluire-et-Cuire", rhone),
                        commune(NOWHERE, "Affoux", rhone),
                        commune(RENNES, "Rennes", illeEtVilaine)),
                byKey(
                        MissionLocale::id,
                        new MissionLocale(
                                ML_LYON, "ML de Lyon", new CommuneCode("69382"), rhone, rhoneAlpes, Validity.ALWAYS),
                        new MissionLocale(
                                ML_VILLEURBANNE,
                                "ML de Villeurbanne",
                                new CommuneCode("69266"),
                                rhone,
                                rhoneAlpes,
                                Validity.ALWAYS),
                        new MissionLocale(ML_RENNES, "ML de Rennes", RENNES, illeEtVilaine, bretagne, Validity.ALWAYS)),
                byKey(
                        PoleEmploiSite::safir,
                        new PoleEmploiSite(
                                SITE, "Lyon Bellecour", "69002", "Lyon", rhone, rhoneAlpes, Validity.ALWAYS)),
                new Zones(List.of(
                        new ZoneEntry(LYON, ML_LYON, false, Validity.ALWAYS),
                        new ZoneEntry(SHARED, ML_LYON, true, Validity.ALWAYS),
                        new ZoneEntry(SHARED, ML_VILLEURBANNE, true, Validity.ALWAYS),
                        new ZoneEntry(RENNES, ML_RENNES, false, Validity.ALWAYS))));
    }

    private static Commune commune(CommuneCode code, String name, DepartementCode departement) {
        return new Commune(
                code, name, departement, Optional.empty(), OptionalInt.empty(), Optional.empty(), Validity.ALWAYS);
    }

    @SafeVarargs
    private static <K, V> Map<K, V> byKey(Function<V, K> key, V... values) {
        return List.of(values).stream().collect(Collectors.toMap(key, Function.identity()));
    }

    // Criteria

    @Override
    public List<List<CriterionAnswer>> ask(List<CriterionQuestion> questions) {
        questionsAsked++;
        return questions.stream()
                .map(question -> List.of(answer(question.candidate().project())))
                .toList();
    }

    @Override
    public List<List<CriterionAnswer>> askShadow(List<CriterionQuestion> questions) {
        return questions.stream()
                .map(question -> trials.stream()
                        .map(trial -> TestVersions.answer(
                                new PluginVersionId("on.trial", trial.bundle(), trial.version(), trial.digest()),
                                Verdict.MET))
                        .toList())
                .toList();
    }

    @Override
    public boolean anyIn(RegionCode region) {
        return true;
    }

    @Override
    public List<ShadowVersion> shadowVersions() {
        return List.copyOf(trials);
    }

    @Override
    public List<List<CriterionAnswer>> askVersions(List<CriterionQuestion> questions, Set<PluginVersionId> versions) {
        return ask(questions).stream()
                .map(answers -> answers.stream()
                        .filter(answer -> versions.contains(answer.plugin()))
                        .toList())
                .toList();
    }

    private CriterionAnswer answer(Optional<ProjectState> project) {
        Verdict verdict = project.map(state -> state == ProjectState.DEFINED ? Verdict.NOT_MET : Verdict.MET)
                .orElse(Verdict.UNKNOWN);
        return new CriterionAnswer(
                new PluginVersionId("national.project", "fr.relais.region.national", nationalVersion),
                verdict,
                new Text("Votre projet n’est pas <encore> défini.", "Your project isn’t defined."),
                verdict == Verdict.UNKNOWN ? Set.of("PROJECT") : Set.of());
    }

    // Places

    @Override
    public Map<MissionLocaleId, Allowance> allowances(
            Collection<MissionLocaleId> missionsLocales, int year, LocalDate asOf) {
        looksAtRooms++;
        return missionsLocales.stream()
                .collect(Collectors.toMap(Function.identity(), id -> Allowance.of(rooms.get(id))));
    }

    @Override
    public List<CapacityStatus> neighbours(MissionLocaleId missionLocale, LocalDate asOf) {
        return List.of(
                new CapacityStatus(ML_RENNES, "ML Rennes", Allowance.of(rooms.get(ML_RENNES)), Allowance.Next.FREE));
    }

    @Override
    public NearbyCapacity around(Collection<MissionLocaleId> missionsLocales, LocalDate asOf) {
        return new NearbyCapacity(
                asOf,
                missionsLocales.stream()
                        .map(id ->
                                CapacityStatus.on(asOf, map().missionsLocales().get(id), Allowance.of(rooms.get(id))))
                        .toList(),
                neighbours(ML_LYON, asOf));
    }

    // Agreements

    @Override
    public Parameters parameters() {
        LocalDate from = LocalDate.of(2010, 1, 1);
        return new Parameters(List.of(
                new ParameterValue(Parameter.MINIMUM_AGE, from, 16, "AC"),
                new ParameterValue(Parameter.LIMIT_AGE, from, 26, "AC"),
                new ParameterValue(Parameter.LAST_YEAR_SUPPORT, from, 12, "AC"),
                new ParameterValue(Parameter.UNREGISTERED_BEFORE_EXIT, from, 6, "AC"),
                new ParameterValue(Parameter.COUNTS_PER_YEAR, from, 1, "AC"),
                new ParameterValue(Parameter.INTERVIEW_INTERVAL, from, 1, "AC"),
                new ParameterValue(Parameter.TEMPORARY_JOB_LIMIT, from, 2, "AC")));
    }

    @Override
    public boolean provisional(MissionLocaleId missionLocale, LocalDate affectedOn, LocalDate asOf) {
        return false;
    }

    @Override
    public Convention.Force localConvention(MissionLocaleId missionLocale, LocalDate day) {
        return Convention.Force.FULL;
    }

    @Override
    public int objective(Place place) {
        return place.level() == Level.LOCAL ? objective(new MissionLocaleId(place.code()), place.year()) : 0;
    }

    @Override
    public int objective(MissionLocaleId missionLocale, int year) {
        return rooms.get(missionLocale).objective();
    }

    // YoungPeople

    @Override
    public YoungPerson show(Caller caller, YoungPersonId person) {
        return showAll(caller, List.of(person)).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownException(new Text("inconnu", "unknown")));
    }

    @Override
    public YoungPersonId find(Caller caller, PoleEmploiId identifier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<YoungPerson> showAll(Caller caller, Collection<YoungPersonId> wanted) {
        return people.values().stream()
                .filter(person -> wanted.contains(person.id()))
                .filter(person -> sees(caller, person))
                .toList();
    }

    @Override
    public Map<PoleEmploiId, YoungPersonId> findAll(Caller caller, Collection<PoleEmploiId> identifiers) {
        return people.values().stream()
                .filter(person -> identifiers.contains(person.identity().poleEmploiId()))
                .filter(person -> sees(caller, person))
                .collect(Collectors.toMap(person -> person.identity().poleEmploiId(), YoungPerson::id));
    }

    private static boolean sees(Caller caller, YoungPerson person) {
        return caller.national()
                || caller.scopes().contains(new Scope.OfSite(person.profile().site()));
    }

    @Override
    public IntakeReport load(Caller caller, List<ParsedLine<PersonImportRow>> lines) {
        throw new UnsupportedOperationException();
    }

    // DecisionStore

    @Override
    public List<DecisionSnapshot> keep(Collection<DecisionSnapshot> decisions, AuditEntry entry) {
        audit.add(entry);
        List<DecisionSnapshot> numbered = new ArrayList<>();
        for (DecisionSnapshot judged : decisions) {
            Decision each = judged.decision();
            DecisionId id = new DecisionId(kept.size() + 1L);
            Decision one = each.numbered(id);
            kept.put(id, new DecisionSnapshot(one, judged.question(), judged.offer()));
            numbered.add(kept.get(id));
        }
        return numbered;
    }

    @Override
    public Optional<Decision> find(Caller caller, DecisionId id, AuditEntry entry) {
        return findSnapshot(caller, id, entry).map(DecisionSnapshot::decision);
    }

    @Override
    public Optional<DecisionSnapshot> findSnapshot(Caller caller, DecisionId id, AuditEntry entry) {
        audit.add(entry);
        return Optional.ofNullable(kept.get(id))
                .filter(judged ->
                        sees(caller, people.get(judged.decision().person().orElseThrow())));
    }

    @Override
    public Map<YoungPersonId, Set<LocalDate>> decided(Collection<YoungPersonId> wanted) {
        Map<YoungPersonId, Set<LocalDate>> days = new HashMap<>();
        kept.values().stream()
                .map(DecisionSnapshot::decision)
                .filter(decision -> wanted.contains(decision.person().orElseThrow()))
                .forEach(decision -> days.computeIfAbsent(decision.person().orElseThrow(), any -> new HashSet<>())
                        .add(decision.on()));
        return days;
    }
}
