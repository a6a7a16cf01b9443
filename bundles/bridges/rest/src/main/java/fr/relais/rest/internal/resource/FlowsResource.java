// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.PARTNER;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.exchange.Flows;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.security.RolesAllowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Flows in: records F1 to F10. */
@Component(service = Resource.class)
@Path("/flows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Flows in", description = "What partners send: files and records")
@RolesAllowed({ADMINISTRATOR, PARTNER})
public final class FlowsResource implements Resource {

    private static final int LONGEST_NAME = 200;
    private static final String NDJSON = "application/x-ndjson";

    private final Flows flows;

    /** Made by the component runtime. */
    @Activate
    public FlowsResource(@Reference Flows flows) {
        this.flows = flows;
    }

    /** What became of a file. @param known whether it had been taken before, so that nothing was done */
    public record ReceiptView(FlowFileView file, boolean known, List<FlowRecordView> notApplied) {
        static ReceiptView of(Flows.Receipt receipt, Locale language) {
            return new ReceiptView(
                    FlowFileView.of(receipt.file()),
                    receipt.known(),
                    receipt.notApplied().stream()
                            .map(record -> FlowRecordView.of(record, language))
                            .toList());
        }
    }

    /** A file with records that can't be taken is no failed request: the others went in. */
    @POST
    @Consumes({"text/csv", NDJSON})
    @Operation(
            summary = "Takes a file of flows in; what can't be applied is kept and the rest goes through",
            description = "NDJSON has one JSON object per line, with the fields of CSV")
    public ReceiptView receive(
            @Context Caller caller,
            @Context Locale language,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
            @QueryParam("name") String name,
            InputStream content) {
        FlowFormat format = type.startsWith(NDJSON) ? FlowFormat.NDJSON : FlowFormat.CSV;
        return ReceiptView.of(
                flows.receive(
                        caller, name == null ? "" : TypeConverters.text("name", name, LONGEST_NAME), format, content),
                language);
    }
}
