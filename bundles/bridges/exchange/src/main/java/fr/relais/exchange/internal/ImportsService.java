// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.attribute.RegionalAttributes;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.exchange.internal.TerritorySchemas.RegionAndObjectives;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.orientation.Orientation;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.territory.Region;
import fr.relais.steering.Conventions;
import fr.relais.steering.Objectives;
import fr.relais.steering.ParameterIntake;
import fr.relais.territory.TerritoryIntake;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which service each kind of file is for. */
@Component(property = "service.exported.interfaces=fr.relais.exchange.Imports")
public final class ImportsService implements Imports {

    /** Lines per call for files of people, however many lines they have. */
    private static final int CHUNK = 5_000;

    /** Lines of facts per call: many, since they are regrouped by person and each file is opened once per call. */
    private static final int FACTS_CHUNK = 50_000;

    /** Reference files go in as a whole, in one transaction, so that overlaps and sums are seen; none is longer than this. */
    private static final int WHOLE = 200_000;

    private final TerritoryIntake territory;
    private final Objectives objectives;
    private final Conventions conventions;
    private final ParameterIntake parameters;
    private final YoungPeople people;
    private final Orientation orientation;
    private final Cotraitances cotraitances;
    private final RegionalAttributes attributes;
    private final FreeSpaceHealthCheck space;

    /** Made by the component runtime. */
    @Activate
    public ImportsService(
            @Reference TerritoryIntake territory,
            @Reference Objectives objectives,
            @Reference Conventions conventions,
            @Reference ParameterIntake parameters,
            @Reference YoungPeople people,
            @Reference Orientation orientation,
            @Reference Cotraitances cotraitances,
            @Reference RegionalAttributes attributes,
            @Reference FreeSpaceHealthCheck space) {
        this.territory = territory;
        this.objectives = objectives;
        this.conventions = conventions;
        this.parameters = parameters;
        this.people = people;
        this.orientation = orientation;
        this.cotraitances = cotraitances;
        this.attributes = attributes;
        this.space = space;
    }

    @Override
    public IntakeReport load(Caller caller, ImportKind kind, InputStream content) {
        return switch (kind) {
            case REGIONS -> pass(content, TerritorySchemas.REGIONS, WHOLE, lines -> regions(caller, lines));
            case DEPARTEMENTS ->
                pass(content, TerritorySchemas.DEPARTEMENTS, WHOLE, lines -> territory.departements(caller, lines));
            case COMMUNES ->
                pass(content, TerritorySchemas.COMMUNES, WHOLE, lines -> territory.communes(caller, lines));
            case MISSIONS_LOCALES ->
                pass(
                        content,
                        TerritorySchemas.MISSIONS_LOCALES,
                        WHOLE,
                        lines -> territory.missionsLocales(caller, lines));
            case MISSION_LOCALE_ZONES ->
                pass(content, TerritorySchemas.ZONES, WHOLE, lines -> territory.zones(caller, lines));
            case POLE_EMPLOI_SITES ->
                pass(content, TerritorySchemas.SITES, WHOLE, lines -> territory.sites(caller, lines));
            case ROME -> pass(content, TerritorySchemas.ROME, WHOLE, lines -> territory.occupations(caller, lines));
            case COMMUNE_ZONE_EMPLOI ->
                pass(
                        content,
                        TerritorySchemas.EMPLOYMENT_ZONES,
                        WHOLE,
                        lines -> territory.employmentZones(caller, lines));
            case OBJECTIVES ->
                pass(content, SteeringSchemas.OBJECTIVES, WHOLE, lines -> objectives.load(caller, lines));
            case CONVENTIONS ->
                pass(content, SteeringSchemas.CONVENTIONS, WHOLE, lines -> conventions.load(caller, lines));
            case PARAMETERS ->
                pass(content, SteeringSchemas.PARAMETERS, WHOLE, lines -> parameters.load(caller, lines));
            case PEOPLE -> pass(content, PeopleSchemas.PEOPLE, CHUNK, lines -> people.load(caller, lines));
            case ORIENTATIONS ->
                pass(content, PeopleSchemas.ORIENTATIONS, CHUNK, lines -> orientation.load(caller, lines));
            case AFFECTATIONS ->
                pass(content, PeopleSchemas.AFFECTATIONS, CHUNK, lines -> cotraitances.loadAffectations(caller, lines));
            case FACTS ->
                pass(content, PeopleSchemas.FACTS, FACTS_CHUNK, lines -> cotraitances.loadFacts(caller, lines));
            case PERSON_ATTRIBUTES ->
                pass(content, PeopleSchemas.ATTRIBUTES, CHUNK, lines -> attributes.load(caller, lines));
        };
    }

    /** Reads some lines, passes them on, and so forth to the end of the file. */
    private <T> IntakeReport pass(
            InputStream content, FileSchema<T> layout, int most, Function<List<ParsedLine<T>>, IntakeReport> service) {
        // Asked with nothing first: who may not import is told so before a hundred megabytes are read.
        service.apply(List.of());
        space.require();
        LineReader<T> reader = new LineReader<>(layout, content);
        IntakeReport report = IntakeReport.empty();
        while (!reader.ended()) {
            LineReader.Some<T> some = reader.next(most);
            report = report.and(some.unread());
            if (!some.lines().isEmpty()) {
                space.await();
                report = report.and(service.apply(some.lines()));
            }
        }
        return report;
    }

    /** R-T1, R-O1: the objectives in the file's columns are lines of their own in the report. */
    private IntakeReport regions(Caller caller, List<ParsedLine<RegionAndObjectives>> lines) {
        List<ParsedLine<Region>> regions = new ArrayList<>();
        List<ParsedLine<Objective>> volumes = new ArrayList<>();
        for (ParsedLine<RegionAndObjectives> line : lines) {
            regions.add(new ParsedLine<>(line.number(), line.value().region()));
            line.value().objectives().forEach(objective -> volumes.add(new ParsedLine<>(line.number(), objective)));
        }
        IntakeReport report = territory.regions(caller, regions);
        return volumes.isEmpty() ? report : report.and(objectives.load(caller, volumes));
    }
}
