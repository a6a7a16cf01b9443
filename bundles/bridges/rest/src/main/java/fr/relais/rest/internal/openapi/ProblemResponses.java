// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.openapi;

import fr.relais.rest.internal.problem.ProblemType;
import fr.relais.rest.internal.problem.Problem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;

/** The problem documents (RFC 9457) that a call may be answered with, one response for each kind, and one for whatever else may be. */
final class ProblemResponses {

    private static final String ANY = "default";

    private static final Map<ProblemType, String> NAMED = new TreeMap<>(Map.of(
            ProblemType.BAD_REQUEST, "It can't be read; \"field\" names the field or parameter",
            ProblemType.UNAUTHENTICATED, "Nobody known",
            ProblemType.FORBIDDEN, "None of the caller's roles allows it",
            ProblemType.UNKNOWN, "There is no such thing, or none that the caller may know of",
            ProblemType.TOO_LARGE, "The body is longer than the limit",
            ProblemType.MEDIA_TYPE, "Not that media type",
            ProblemType.REFUSED, "Rules say no: \"refusals\" holds all of them"));

    private ProblemResponses() {}

    /** Makes the responses known under their names. */
    static void addTo(Components components) {
        NAMED.forEach((kind, description) -> components.addResponses(name(kind), problem(description)));
        components.addResponses(ANY, problem("Another problem; \"status\" and \"type\" say which"));
    }

    /** Adds those that the method may answer with. */
    static void addTo(ApiResponses responses, Operation operation, Method method) {
        add(responses, ProblemType.BAD_REQUEST);
        add(responses, ProblemType.UNAUTHENTICATED);
        add(responses, ProblemType.FORBIDDEN);
        if (Operations.namesSomething(method)) {
            add(responses, ProblemType.UNKNOWN);
        }
        if (operation.getRequestBody() != null) {
            add(responses, ProblemType.TOO_LARGE);
            add(responses, ProblemType.MEDIA_TYPE);
        }
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            add(responses, ProblemType.REFUSED);
        }
        responses.addApiResponse(ANY, reference(ANY));
    }

    private static void add(ApiResponses responses, ProblemType kind) {
        responses.addApiResponse(String.valueOf(kind.status()), reference(name(kind)));
    }

    private static ApiResponse reference(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static String name(ProblemType kind) {
        return kind.word();
    }

    private static ApiResponse problem(String description) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + Problem.class.getSimpleName());
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
    }
}
