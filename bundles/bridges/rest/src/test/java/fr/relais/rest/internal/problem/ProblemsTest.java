// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.problem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import fr.relais.access.ForbiddenException;
import fr.relais.access.Role;
import fr.relais.exchange.InsufficientSpaceException;
import fr.relais.exchange.WrongFieldException;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.InternalServerErrorException;
import javax.ws.rs.NotAllowedException;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.NotSupportedException;
import javax.ws.rs.core.Response;
import org.junit.Test;

public class ProblemsTest {

    private static final Text TEXT = new Text("en français", "in English");

    @Test
    public void aRefusalSaysEveryRule() {
        Problem problem = Problems.of(
                new RefusedException(List.of(
                        new Refusal(new RuleId("R-E1"), TEXT, new Text("à faire", "to do")),
                        new Refusal(new RuleId("R-E3"), TEXT, TEXT))),
                Locale.FRENCH);

        assertEquals(422, problem.status());
        assertEquals("urn:relais:problem:refused", problem.type());
        assertEquals("R-E1", problem.rule().orElse(""));
        assertEquals("en français", problem.detail());
        assertEquals("à faire", problem.remedy().orElse(""));
        assertEquals(
                List.of("R-E1", "R-E3"),
                problem.refusals().stream().map(Problem.RefusalView::rule).toList());
    }

    @Test
    public void aFullDiskIsSaidWithWhatToDoAndWhenToComeBack() {
        InsufficientSpaceException full = new InsufficientSpaceException(TEXT, new Text("à faire", "to do"));
        Problem problem = Problems.of(new IllegalStateException(full), Locale.ENGLISH);
        assertEquals(507, problem.status());
        assertEquals("urn:relais:problem:no-room", problem.type());
        assertEquals("in English", problem.detail());
        assertEquals("to do", problem.remedy().orElse(""));
        assertEquals("60", ProblemResponse.of(full, Locale.FRENCH).getHeaderString("Retry-After"));
    }

    @Test
    public void everyExceptionHasItsStatus() {
        assertEquals(404, status(new UnknownException(TEXT)));
        assertEquals(403, status(new ForbiddenException("camille", Role.AGENT)));
        assertEquals(400, status(new WrongFieldException(Optional.of("detail"), TEXT, TEXT)));
        assertEquals(404, status(new NotFoundException()));
        assertEquals(405, status(new NotAllowedException("GET")));
        assertEquals(415, status(new NotSupportedException()));
        assertEquals(400, status(new UncheckedIOException(new ClientGoneException(new IOException("reset")))));
        assertEquals(
                413,
                status(new RuntimeException(ProblemException.of(ProblemType.TOO_LARGE, "too-large.detail", "10"))));
    }

    @Test
    public void whatWasNotForeseenIsAnIncidentAndNoStackTrace() {
        for (Throwable thrown : List.of(
                new NullPointerException("secret"),
                new StackOverflowError(),
                new InternalServerErrorException("secret"),
                new UncheckedIOException(new IOException("secret")))) {
            Response response = ProblemResponse.of(thrown, Locale.ENGLISH);
            String document = new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);

            assertEquals(500, response.getStatus());
            assertEquals("application/problem+json", response.getMediaType().toString());
            assertFalse(document, document.contains("secret") || document.contains("Exception"));
            assertTrue(Problems.of(thrown, Locale.ENGLISH).incident().isPresent());
        }
    }

    @Test
    public void whoIsNotKnownIsToldHowToLogIn() {
        Response response = ProblemResponse.of(
                ProblemException.of(ProblemType.UNAUTHENTICATED, "unauthenticated.detail"), Locale.FRENCH);

        assertEquals(401, response.getStatus());
        assertTrue(response.getHeaderString("WWW-Authenticate").startsWith("Basic "));
    }

    @Test
    public void frenchIsTheLanguageOfWhoSaysNothing() {
        assertEquals(Locale.FRENCH, ProblemResponse.language(List.of()));
        assertEquals(Locale.FRENCH, ProblemResponse.language(List.of(new Locale("*"))));
        assertEquals(Locale.FRENCH, ProblemResponse.language(List.of(Locale.GERMAN, Locale.CANADA_FRENCH)));
        assertEquals(Locale.ENGLISH, ProblemResponse.language(List.of(Locale.UK, Locale.FRENCH)));
    }

    @Test
    public void everyKindHasATitle() {
        for (ProblemType kind : ProblemType.values()) {
            assertNotNull(ProblemException.SENTENCES.say(kind.word()));
        }
    }

    private static int status(Throwable thrown) {
        return Problems.of(thrown, Locale.FRENCH).status();
    }
}
