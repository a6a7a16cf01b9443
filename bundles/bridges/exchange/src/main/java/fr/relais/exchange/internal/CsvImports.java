// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.attribute.RegionalAttributes;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.exchange.internal.TerritoryLayouts.RegionAndObjectives;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Line;
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
public final class CsvImports implements Imports {

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
    private final FreeSpace space;

    /** Made by the component runtime. */
    @Activate
    public CsvImports(
            @Reference TerritoryIntake territory,
            @Reference Objectives objectives,
            @Reference Conventions conventions,
            @Reference ParameterIntake parameters,
            @Reference YoungPeople people,
            @Reference Orientation orientation,
            @Reference Cotraitances cotraitances,
            @Reference RegionalAttributes attributes,
            @Reference FreeSpace space) {
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
            case REGIONS -> pass(content, TerritoryLayouts.REGIONS, WHOLE, lines -> regions(caller, lines));
            case DEPARTEMENTS ->
                pass(content, TerritoryLayouts.DEPARTEMENTS, WHOLE, lines -> territory.departements(caller, lines));
            case COMMUNES ->
                pass(content, TerritoryLayouts.COMMUNES, WHOLE, lines -> territory.communes(caller, lines));
            case MISSIONS_LOCALES ->
                pass(
                        content,
                        TerritoryLayouts.MISSIONS_LOCALES,
                        WHOLE,
                        lines -> territory.missionsLocales(caller, lines));
            case MISSION_LOCALE_ZONES ->
                pass(content, TerritoryLayouts.ZONES, WHOLE, lines -> territory.zones(caller, lines));
            case POLE_EMPLOI_SITES ->
                pass(content, TerritoryLayouts.SITES, WHOLE, lines -> territory.sites(caller, lines));
            case ROME -> pass(content, TerritoryLayouts.ROME, WHOLE, lines -> territory.occupations(caller, lines));
            case COMMUNE_ZONE_EMPLOI ->
                pass(
                        content,
                        TerritoryLayouts.EMPLOYMENT_ZONES,
                        WHOLE,
                        lines -> territory.employmentZones(caller, lines));
            case OBJECTIVES ->
                pass(content, SteeringLayouts.OBJECTIVES, WHOLE, lines -> objectives.load(caller, lines));
            case CONVENTIONS ->
                pass(content, SteeringLayouts.CONVENTIONS, WHOLE, lines -> conventions.load(caller, lines));
            case PARAMETERS ->
                pass(content, SteeringLayouts.PARAMETERS, WHOLE, lines -> parameters.load(caller, lines));
            case PEOPLE -> pass(content, PeopleLayouts.PEOPLE, CHUNK, lines -> people.load(caller, lines));
            case ORIENTATIONS ->
                pass(content, PeopleLayouts.ORIENTATIONS, CHUNK, lines -> orientation.load(caller, lines));
            case AFFECTATIONS ->
                pass(content, PeopleLayouts.AFFECTATIONS, CHUNK, lines -> cotraitances.loadAffectations(caller, lines));
            case FACTS ->
                pass(content, PeopleLayouts.FACTS, FACTS_CHUNK, lines -> cotraitances.loadFacts(caller, lines));
            case PERSON_ATTRIBUTES ->
                pass(content, PeopleLayouts.ATTRIBUTES, CHUNK, lines -> attributes.load(caller, lines));
        };
    }

    /** Reads some lines, passes them on, and so forth to the end of the file. */
    private <T> IntakeReport pass(
            InputStream content, Layout<T> layout, int most, Function<List<Line<T>>, IntakeReport> service) {
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
    private IntakeReport regions(Caller caller, List<Line<RegionAndObjectives>> lines) {
        List<Line<Region>> regions = new ArrayList<>();
        List<Line<Objective>> volumes = new ArrayList<>();
        for (Line<RegionAndObjectives> line : lines) {
            regions.add(new Line<>(line.number(), line.value().region()));
            line.value().objectives().forEach(objective -> volumes.add(new Line<>(line.number(), objective)));
        }
        IntakeReport report = territory.regions(caller, regions);
        return volumes.isEmpty() ? report : report.and(objectives.load(caller, volumes));
    }
}
