// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.PARTNER;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.Outbox;
import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.exchange.OutboxFormat;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.Flow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Flows out: what partners are told, a file per partner and day. */
@Component(service = Resource.class)
@javax.ws.rs.Path("/flows/out")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Flows out", description = "What partners are told: a file per partner and day")
@RolesAllowed({ADMINISTRATOR, PARTNER})
public final class OutboxResource implements Resource {

    private final Outbox outbox;

    /** Made by the component runtime. */
    @Activate
    public OutboxResource(@Reference Outbox outbox) {
        this.outbox = outbox;
    }

    /** Control totals. @param size of all flows @param sums by form, of those that were made */
    public record FileView(
            ExchangePartner partner,
            LocalDate day,
            int size,
            Map<Flow, Integer> records,
            Map<String, SumView> sums,
            Optional<ReceiptView> acknowledgement) {
        static FileView of(OutboxFile file) {
            Map<String, SumView> sums = new TreeMap<>();
            file.sums().forEach((form, sum) -> sums.put(form, new SumView(sum.sha256(), sum.bytes())));
            return new FileView(
                    file.partner(),
                    file.day(),
                    file.size(),
                    file.records(),
                    sums,
                    file.acknowledgement().map(said -> new ReceiptView(said.sha256(), said.by(), said.at())));
        }
    }

    /** Of the bytes of a file. */
    public record SumView(String sha256, long bytes) {}

    /** Who has it. */
    public record ReceiptView(String sha256, String by, Instant at) {}

    /** The oldest first. */
    @GET
    @javax.ws.rs.Path("{partner}")
    @Operation(summary = "Files for a partner with their control totals, the oldest first")
    public PageView<FileView> files(
            @Context Caller caller,
            @PathParam("partner") ExchangePartner partner,
            @QueryParam("unacknowledged") Boolean unacknowledged,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") LocalDate after) {
        return PageView.of(
                outbox.files(caller, partner, Boolean.TRUE.equals(unacknowledged), PageView.asked(limit, after)),
                FileView::of);
    }

    /** Made whole before the first byte leaves, so that what goes wrong is a problem document and no half file. */
    @GET
    @javax.ws.rs.Path("{partner}/{day}")
    @Produces({"text/csv", "application/x-ndjson"})
    @Operation(summary = "One file, as CSV or as NDJSON; the same bytes whenever it is asked for")
    public Response file(
            @Context Caller caller,
            @Context HttpHeaders headers,
            @PathParam("partner") ExchangePartner partner,
            @PathParam("day") LocalDate day)
            throws IOException {
        boolean json = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equals("x-ndjson"));
        OutboxFormat form = json ? OutboxFormat.NDJSON : OutboxFormat.CSV;
        Path made = Files.createTempFile("relais-outbox", "." + form.code());
        boolean kept = false;
        try {
            OutboxFile file = write(caller, partner, day, form, made);
            StreamingOutput content = out -> {
                try {
                    Files.copy(made, out);
                } finally {
                    Files.deleteIfExists(made);
                }
            };
            Response response = Response.ok(content, json ? "application/x-ndjson" : "text/csv;charset=UTF-8")
                    .header("X-Relais-SHA-256", file.sums().get(form.code()).sha256())
                    .header("X-Relais-Records", file.size())
                    .build();
            kept = true;
            return response;
        } finally {
            if (!kept) {
                Files.deleteIfExists(made);
            }
        }
    }

    /** The partner has it. */
    @POST
    @javax.ws.rs.Path("{partner}/{day}/acknowledgement")
    @Operation(summary = "Notes that the partner has the file with that hash")
    public FileView acknowledge(
            @Context Caller caller,
            @PathParam("partner") ExchangePartner partner,
            @PathParam("day") LocalDate day,
            @Parameter(required = true) @QueryParam("sha256") String sha256) {
        return FileView.of(outbox.acknowledge(caller, partner, day, sha256));
    }

    private OutboxFile write(Caller caller, ExchangePartner partner, LocalDate day, OutboxFormat form, Path to)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            return outbox.file(caller, partner, day, form, out);
        }
    }
}
