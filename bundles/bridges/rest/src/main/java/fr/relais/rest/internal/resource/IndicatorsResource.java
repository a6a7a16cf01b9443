// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.indicators.Indicators;
import fr.relais.indicators.QuarterlyFigure;
import fr.relais.rest.internal.problem.ProblemType;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.Level;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** Indicators (domain.md chapter 8). */
@Component(service = Resource.class)
@Path("/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "Figures of the partnership")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT, PARTNER})
public final class IndicatorsResource implements Resource {

    /** R-I1. */
    private static final String PARTNERSHIP = "partnership";

    private final Indicators indicators;

    /** Made by the component runtime. */
    @Activate
    public IndicatorsResource(@Reference Indicators indicators) {
        this.indicators = indicators;
    }

    /** A figure by quarter, and cumulated from 1 January. */
    public record FigureView(
            String indicator, Level level, String code, int year, List<Integer> quarters, List<Integer> cumulative) {
        static FigureView of(QuarterlyFigure figure) {
            return new FigureView(
                    figure.indicator(),
                    figure.level(),
                    figure.code(),
                    figure.year(),
                    figure.quarters(),
                    figure.cumulative());
        }
    }

    /** The figures of a set. */
    @GET
    @Path("{set}")
    @Operation(summary = "The figures of a set for a place and a year; the set partnership has DE0 so far")
    public List<FigureView> figures(
            @Context Caller caller,
            @PathParam("set") String set,
            @Parameter(required = true) @QueryParam("level") Level level,
            @QueryParam("code") String code,
            @Parameter(required = true) @QueryParam("year") Integer year) {
        if (!set.equals(PARTNERSHIP)) {
            throw ProblemException.of(ProblemType.UNKNOWN, "unknown-set", TypeConverters.shown(set), PARTNERSHIP);
        }
        Level asked = level;
        return List.of(FigureView.of(
                indicators.sentIntoCotraitance(caller, asked, PlaceCodes.code(asked, code), TypeConverters.year("year", year))));
    }
}
