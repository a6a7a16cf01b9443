// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.relais.rest.internal.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** A problem document on its way out. */
public final class ProblemResponse {

    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private static final Map<Integer, Integer> RETRY_AFTER_SECONDS = Map.of(
            ProblemType.TOO_MANY_LOGINS.status(), 60, ProblemType.NO_ROOM.status(), 60, ProblemType.AWAY.status(), 5);

    private ProblemResponse() {}

    /** The response for whatever was thrown. */
    public static Response of(Throwable thrown, HttpHeaders headers) {
        return of(thrown, language(headers.getAcceptableLanguages()));
    }

    /** The response for whatever was thrown, in a language. */
    public static Response of(Throwable thrown, Locale language) {
        Problem problem = Problems.of(thrown, language);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(language)
                .entity(bytes(problem));
        if (problem.status() == ProblemType.UNAUTHENTICATED.status()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Relais\", charset=\"UTF-8\"");
        }
        if (RETRY_AFTER_SECONDS.containsKey(problem.status())) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS.get(problem.status()));
        }
        if (problem.status() == ProblemType.METHOD.status() && thrown instanceof WebApplicationException web) {
            response.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return response.build();
    }

    /** French or English, whichever the caller likes better; French for who says nothing. */
    public static Locale language(List<Locale> acceptable) {
        return acceptable.stream()
                .filter(locale -> LANGUAGES.contains(locale.getLanguage()))
                .findFirst()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .orElse(Locale.FRENCH);
    }

    /** Written here and not by a provider, so that nothing is left that could fail. */
    private static byte[] bytes(Problem problem) {
        try {
            return Json.MAPPER.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is made of texts", e);
        }
    }
}
