// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;

import fr.relais.access.Caller;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.exchange.FlowDocument;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What partners sent, and what became of it. */
@Component(service = Resource.class)
@Path("/flows/in")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Flows in", description = "What partners send: files and records")
@RolesAllowed({ADMINISTRATOR, PARTNER})
public final class InboxResource implements Resource {

    private final Inbox inbox;

    /** Made by the component runtime. */
    @Activate
    public InboxResource(@Reference Inbox inbox) {
        this.inbox = inbox;
    }

    /** Newest first. */
    @GET
    @Path("files")
    @Operation(summary = "Files of flows that the caller sent, the newest first; all for an administrator")
    public PageView<FlowFileView> files(
            @Context Caller caller,
            @QueryParam("sender") String sender,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") Long after) {
        return PageView.of(
                inbox.files(caller, Optional.ofNullable(sender), PageView.asked(limit, after)), FlowFileView::of);
    }

    /** By number. */
    @GET
    @Path("records")
    @Operation(summary = "Records within the caller's scope, or that the caller sent, and what became of them")
    @RolesAllowed({ADMINISTRATOR, ADVISER, AGENT, PARTNER})
    public PageView<FlowRecordView> records(
            @Context Caller caller,
            @Context Locale language,
            @QueryParam("state") RecordState state,
            @QueryParam("sender") String sender,
            @QueryParam("flow") Flow flow,
            @QueryParam("missionLocale") MissionLocaleId missionLocale,
            @QueryParam("region") RegionCode region,
            @QueryParam("file") Long file,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") Long after) {
        RecordQuery query = new RecordQuery(
                Optional.ofNullable(state),
                Optional.ofNullable(sender),
                Optional.ofNullable(flow),
                Optional.ofNullable(missionLocale),
                Optional.ofNullable(region),
                Optional.ofNullable(file));
        return PageView.of(
                inbox.records(caller, query, PageView.asked(limit, after)),
                record -> FlowRecordView.of(record, language));
    }

    /** What it says, and said before it was corrected. */
    @GET
    @Path("records/{id}")
    @Operation(summary = "A record, what became of it, and what it said before it was corrected (I-X12)")
    @RolesAllowed({ADMINISTRATOR, ADVISER, AGENT, PARTNER})
    public FlowRecordView.WithHistory record(
            @Context Caller caller, @Context Locale language, @PathParam("id") long id) {
        return FlowRecordView.WithHistory.of(inbox.record(caller, id), language);
    }

    /** In the place of what its sender told. */
    @PUT
    @Path("records/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Corrects a record that is rejected or waits, and takes it at once (I-X12)",
            requestBody =
                    @RequestBody(
                            description = "the whole record, with the fields of a line of NDJSON",
                            content = @Content(schema = @Schema(type = "object"))))
    public FlowRecordView correct(
            @Context Caller caller, @Context Locale language, @PathParam("id") long id, InputStream content) {
        return FlowRecordView.of(inbox.correct(caller, id, () -> instead(content)), language);
    }

    private static Inbox.Instead instead(InputStream content) {
        FlowDocument document = FlowDocument.read(content);
        return new Inbox.Instead(document.record(), document.text());
    }

    /** Those that are rejected or wait. */
    @POST
    @Path("replay")
    @Operation(summary = "Tries records again that were rejected or wait, at most a thousand at once")
    public FlowCounts replay(
            @Context Caller caller,
            @Parameter(required = true) @QueryParam("state") RecordState state,
            @QueryParam("file") Long file) {
        RecordQuery query = RecordQuery.of(state);
        return inbox.replay(caller, file == null ? query : query.ofFile(file), PageRequest.MOST);
    }
}
