// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.exchange.Flows;
import fr.relais.rest.internal.json.Values;
import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Flows in: records F1 to F10. */
@Component(service = Resource.class)
@Path("/flows")
@Produces(MediaType.APPLICATION_JSON)
public final class FlowsResource implements Resource {

    private static final int LONGEST_NAME = 200;

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
    @Consumes("text/csv")
    @Operation(summary = "Takes a CSV file of flows in; what can't be applied is kept and the rest goes through")
    public ReceiptView receive(
            @Context Caller caller, @Context Locale language, @QueryParam("name") String name, InputStream content) {
        return receive(caller, language, name, FlowFormat.CSV, content);
    }

    /** Likewise. */
    @POST
    @Consumes("application/x-ndjson")
    @Operation(summary = "Takes an NDJSON file of flows in, one JSON object per line with the fields of CSV")
    public ReceiptView receiveNdjson(
            @Context Caller caller, @Context Locale language, @QueryParam("name") String name, InputStream content) {
        return receive(caller, language, name, FlowFormat.NDJSON, content);
    }

    private ReceiptView receive(Caller caller, Locale language, String name, FlowFormat format, InputStream content) {
        return ReceiptView.of(
                flows.receive(caller, name == null ? "" : Values.text("name", name, LONGEST_NAME), format, content),
                language);
    }
}
