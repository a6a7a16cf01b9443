// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.problem;

import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.UnreadableValueException;
import fr.relais.exchange.InsufficientSpaceException;
import fr.relais.exchange.WrongFieldException;
import fr.relais.partnership.parameters.NoParameterException;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.rest.internal.problem.Problem.RefusalView;
import fr.relais.vocabulary.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.WebApplicationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each exception is to the caller: always a problem document, never a stack trace. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String TYPE = "urn:relais:problem:";

    private Problems() {}

    /** The problem document for whatever was thrown, in a language. */
    public static Problem of(Throwable thrown, Locale language) {
        Optional<Throwable> ours = ours(thrown);
        if (ours.isEmpty()) {
            return incident(thrown, language);
        }
        Throwable known = ours.get();
        if (known instanceof RefusedException refused) {
            return refused(refused.refusals(), language);
        }
        if (known instanceof ProblemException problem) {
            return document(
                    problem.kind(),
                    problem.detail().in(language),
                    problem.field(),
                    problem.rule().map(Object::toString),
                    problem.remedy().map(remedy -> remedy.in(language)),
                    problem.choices(),
                    language);
        }
        if (known instanceof WrongFieldException wrong) {
            return document(
                    ProblemType.BAD_REQUEST,
                    wrong.text().in(language),
                    wrong.field(),
                    Optional.empty(),
                    Optional.of(wrong.remedy().in(language)),
                    List.of(),
                    language);
        }
        if (known instanceof UnreadableValueException wrong) {
            return document(
                    ProblemType.BAD_REQUEST,
                    wrong.text().in(language),
                    Optional.of(wrong.field()),
                    Optional.empty(),
                    Optional.of(wrong.remedy().in(language)),
                    List.of(),
                    language);
        }
        if (known instanceof InsufficientSpaceException noRoom) {
            return document(
                    ProblemType.NO_ROOM,
                    noRoom.text().in(language),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(noRoom.remedy().in(language)),
                    List.of(),
                    language);
        }
        if (known instanceof UnknownException unknown) {
            return plain(ProblemType.UNKNOWN, unknown.text(), language);
        }
        if (known instanceof ForbiddenException) {
            return plain(ProblemType.FORBIDDEN, ProblemException.SENTENCES.say("forbidden.detail"), language);
        }
        if (known instanceof NoParameterException missing) {
            return document(
                    ProblemType.REFUSED,
                    ProblemException.SENTENCES
                            .say("no-parameter", missing.getMessage())
                            .in(language),
                    Optional.empty(),
                    Optional.of("R-K3"),
                    Optional.empty(),
                    List.of(),
                    language);
        }
        if (known instanceof IOException) {
            return plain(ProblemType.BAD_REQUEST, ProblemException.SENTENCES.say("body-cut-off"), language);
        }
        return web((WebApplicationException) known, language);
    }

    /** The first in the chain of causes that we know what to say of. */
    private static Optional<Throwable> ours(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException
                    || cause instanceof ProblemException
                    || cause instanceof WrongFieldException
                    || cause instanceof UnreadableValueException
                    || cause instanceof InsufficientSpaceException
                    || cause instanceof UnknownException
                    || cause instanceof ForbiddenException
                    || cause instanceof NoParameterException
                    || cause instanceof ClientGoneException
                    || isOfTheClient(cause)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    /** What the JAX-RS runtime itself refuses: no such path, method, media type. */
    private static boolean isOfTheClient(Throwable cause) {
        return cause instanceof WebApplicationException web && web.getResponse().getStatus() < 500;
    }

    private static Problem web(WebApplicationException thrown, Locale language) {
        ProblemType kind = ProblemType.ofStatus(thrown.getResponse().getStatus());
        return plain(kind, ProblemException.SENTENCES.say(kind.word() + ".detail"), language);
    }

    private static Problem refused(List<Refusal> refusals, Locale language) {
        Refusal first = refusals.get(0);
        return new Problem(
                TYPE + ProblemType.REFUSED.word(),
                title(ProblemType.REFUSED, language),
                ProblemType.REFUSED.status(),
                first.message().in(language),
                Optional.empty(),
                Optional.of(first.rule().value()),
                Optional.of(first.remedy().in(language)),
                refusals.stream().map(refusal -> view(refusal, language)).toList(),
                List.of(),
                Optional.empty());
    }

    /** A refusal in a language. */
    public static RefusalView view(Refusal refusal, Locale language) {
        return new RefusalView(
                refusal.rule().value(),
                refusal.message().in(language),
                refusal.remedy().in(language));
    }

    private static Problem incident(Throwable thrown, Locale language) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {}", incident, thrown);
        return new Problem(
                TYPE + ProblemType.INCIDENT.word(),
                title(ProblemType.INCIDENT, language),
                ProblemType.INCIDENT.status(),
                ProblemException.SENTENCES.say("incident.detail", incident).in(language),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(incident));
    }

    private static Problem plain(ProblemType kind, Text detail, Locale language) {
        return document(
                kind, detail.in(language), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), language);
    }

    private static Problem document(
            ProblemType kind,
            String detail,
            Optional<String> field,
            Optional<String> rule,
            Optional<String> remedy,
            List<Problem.Choice> choices,
            Locale language) {
        return new Problem(
                TYPE + kind.word(),
                title(kind, language),
                kind.status(),
                detail,
                field,
                rule,
                remedy,
                List.of(),
                choices,
                Optional.empty());
    }

    private static String title(ProblemType kind, Locale language) {
        return ProblemException.SENTENCES.say(kind.word()).in(language);
    }
}
