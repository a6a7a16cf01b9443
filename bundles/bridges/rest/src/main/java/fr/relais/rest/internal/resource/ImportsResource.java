// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;

import fr.relais.access.Caller;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Notice;
import fr.relais.intake.Rejection;
import fr.relais.rest.internal.problem.ProblemType;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.RuleId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files in. */
@Component(service = Resource.class)
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files to import")
@RolesAllowed({ADMINISTRATOR, AGENT, PARTNER})
public final class ImportsResource implements Resource {

    private final Imports imports;

    /** Made by the component runtime. */
    @Activate
    public ImportsResource(@Reference Imports imports) {
        this.imports = imports;
    }

    /**
     * What became of the lines. A file with wrong lines is no failed request: the others went in.
     *
     * @param rejections the first ten thousand
     */
    public record ReportView(
            int accepted, int rejected, int unchanged, List<RejectionView> rejections, List<NoticeView> notices) {
        static ReportView of(IntakeReport report, Locale language) {
            return new ReportView(
                    report.accepted(),
                    report.rejected(),
                    report.unchanged(),
                    report.rejections().stream()
                            .map(rejection -> RejectionView.of(rejection, language))
                            .toList(),
                    report.notices().stream()
                            .map(notice -> NoticeView.of(notice, language))
                            .toList());
        }
    }

    /** A line that didn't go in. */
    public record RejectionView(
            int line, Optional<String> field, Optional<RuleId> rule, String message, String remedy) {
        static RejectionView of(Rejection rejection, Locale language) {
            return new RejectionView(
                    rejection.line(),
                    rejection.field(),
                    rejection.rule(),
                    rejection.message().in(language),
                    rejection.remedy().in(language));
        }
    }

    /** Something that went in and that somebody should know. */
    public record NoticeView(RuleId rule, String message) {
        static NoticeView of(Notice notice, Locale language) {
            return new NoticeView(notice.rule(), notice.message().in(language));
        }
    }

    /** A CSV file. */
    @POST
    @Path("{kind}")
    @Consumes("text/csv")
    @Operation(summary = "Takes a CSV file in; a wrong line is reported and the rest goes in")
    public ReportView load(
            @Context Caller caller, @Context Locale language, @PathParam("kind") String kind, InputStream content) {
        return ReportView.of(imports.load(caller, kind(kind), content), language);
    }

    private static ImportKind kind(String path) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.UNKNOWN,
                        "unknown-kind",
                        TypeConverters.shown(path),
                        Arrays.stream(ImportKind.values()).map(ImportKind::path).collect(Collectors.joining(", "))));
    }
}
