// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.pluginlife.PluginDiagnosis;
import fr.relais.pluginlife.PluginReport;
import fr.relais.rest.internal.resource.PluginLifeResource.StandingView;
import fr.relais.rest.internal.security.RolesAllowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How a plug-in is, and why it isn't answering. */
@Component(service = Resource.class)
@Path("/plugins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plug-ins", description = "Plug-ins: what runs, how it is, and its life")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT})
public final class DiagnosisResource implements Resource {

    private final PluginDiagnosis diagnosis;

    /** Made by the component runtime. */
    @Activate
    public DiagnosisResource(@Reference PluginDiagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** How a plug-in is. @param why empty if all that is in force answers */
    public record ReportView(
            String name, List<PluginView> plugins, List<StandingView> standings, List<CauseView> why) {}

    /** Why it isn't answering. @param about version that it concerns */
    public record CauseView(PluginReport.Kind kind, String about, String message, String remedy, List<String> details) {
        static CauseView of(PluginReport.Cause cause, Locale language) {
            return new CauseView(
                    cause.kind(),
                    cause.about(),
                    cause.what().in(language),
                    cause.remedy().in(language),
                    cause.details().stream().map(text -> text.in(language)).toList());
        }
    }

    /** All that is known. */
    @GET
    @Path("{name}")
    @Operation(
            summary =
                    "A plug-in by its identifier, or a bundle by its symbolic name: where it runs and stands, what it has done")
    public ReportView show(@Context Caller caller, @Context Locale language, @PathParam("name") String name) {
        PluginReport report = diagnosis.of(caller, name);
        return new ReportView(
                report.name(),
                report.installed().stream()
                        .map(info -> PluginView.of(info, language))
                        .toList(),
                report.states().stream().map(StandingView::of).toList(),
                why(report, language));
    }

    /** What to mend. */
    @GET
    @Path("{name}/why")
    @Operation(summary = "Why a plug-in isn't answering on this node, and what to do; an empty list if it is")
    public List<CauseView> why(@Context Caller caller, @Context Locale language, @PathParam("name") String name) {
        return why(diagnosis.of(caller, name), language);
    }

    private static List<CauseView> why(PluginReport report, Locale language) {
        return report.causes().stream()
                .map(cause -> CauseView.of(cause, language))
                .toList();
    }
}
