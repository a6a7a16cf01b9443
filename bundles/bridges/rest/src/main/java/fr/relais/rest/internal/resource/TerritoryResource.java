// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Region;
import fr.relais.rest.internal.problem.ProblemType;
import fr.relais.rest.internal.problem.Problem.Choice;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.territory.Competence;
import fr.relais.territory.Territory;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RuleId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who is where, and who is competent for a commune. */
@Component(service = Resource.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Territory", description = "Regions, missions locales and communes")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT, PARTNER})
public final class TerritoryResource implements Resource {

    private static final RuleId ZONES_ARE_OF_COMMUNES = new RuleId("I-T2");

    private final Territory territory;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public TerritoryResource(
            @Reference Territory territory, @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.territory = territory;
        this.today = today;
    }

    /** A region as before 2016. */
    public record RegionView(RegionCode code, String name) {
        static RegionView of(Region region) {
            return new RegionView(region.code(), region.name());
        }
    }

    /** A mission locale. @param from, to absent where open */
    public record MissionLocaleView(
            MissionLocaleId missionLocale,
            String name,
            CommuneCode seatCommune,
            DepartementCode departement,
            RegionCode region,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        static MissionLocaleView of(MissionLocale one) {
            return new MissionLocaleView(
                    one.id(),
                    one.name(),
                    one.seat(),
                    one.departement(),
                    one.region(),
                    one.validity().from(),
                    one.validity().to());
        }
    }

    /** The mission locale competent for a commune; where several share it, {@code choices} instead (I-T2). */
    public record CompetenceView(
            CommuneCode commune,
            LocalDate on,
            Optional<MissionLocaleId> missionLocale,
            Optional<String> name,
            Optional<List<Choice>> choices) {
        static CompetenceView of(CommuneCode commune, LocalDate on, List<MissionLocale> competent) {
            if (competent.size() == 1) {
                MissionLocale one = competent.get(0);
                return new CompetenceView(
                        commune, on, Optional.of(one.id()), Optional.of(one.name()), Optional.empty());
            }
            return new CompetenceView(
                    commune,
                    on,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(competent.stream()
                            .map(one -> new Choice(one.id().value(), one.name()))
                            .toList()));
        }
    }

    /** R-T1. */
    @GET
    @Path("regions")
    @Operation(summary = "The 26 regions as before 2016")
    public List<RegionView> regions(@Context Caller caller) {
        return territory.regions(caller).stream().map(RegionView::of).toList();
    }

    /** R-T2. */
    @GET
    @Path("missions-locales")
    @Operation(summary = "The missions locales that exist on a day, of one region or of all")
    public PageView<MissionLocaleView> missionsLocales(
            @Context Caller caller,
            @QueryParam("region") RegionCode region,
            @QueryParam("on") LocalDate on,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") MissionLocaleId after) {
        return PageView.of(
                territory.missionsLocales(
                        caller,
                        Optional.ofNullable(region),
                        on == null ? today.get() : on,
                        PageView.asked(limit, after)),
                MissionLocaleView::of);
    }

    /** R-T2, I-T2. */
    @GET
    @Path("communes/{insee}/mission-locale")
    @Operation(summary = "The mission locale that is competent for a commune on a day")
    public CompetenceView competence(
            @Context Caller caller, @PathParam("insee") CommuneCode commune, @QueryParam("on") LocalDate on) {
        LocalDate day = on == null ? today.get() : on;
        Competence competence = territory.competence(caller, commune, day);
        if (competence instanceof Competence.Of of) {
            return CompetenceView.of(commune, day, of.missionsLocales());
        }
        if (competence instanceof Competence.ArrondissementNeeded needed) {
            throw ProblemException.refused(
                    ZONES_ARE_OF_COMMUNES,
                    needed.arrondissements().stream()
                            .map(TerritoryResource::choice)
                            .toList(),
                    "arrondissement-needed",
                    commune.value());
        }
        throw ProblemException.of(ProblemType.UNKNOWN, "nobody-competent", commune.value(), day.toString());
    }

    private static Choice choice(Commune arrondissement) {
        return new Choice(arrondissement.code().value(), arrondissement.name());
    }
}
