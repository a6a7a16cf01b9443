// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.problem;

import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.WebApplicationException;

/** What is wrong with a request, found by this bridge itself. A {@link WebApplicationException} so that JAX-RS lets it through. */
public final class ProblemException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    static final Sentences SENTENCES = Sentences.beside(ProblemException.class);

    private final ProblemType kind;
    private final transient Text detail;
    private final transient Optional<String> field;
    private final transient Optional<Text> remedy;
    private final transient Optional<RuleId> rule;
    private final transient List<Problem.Choice> choices;

    private ProblemException(
            ProblemType kind,
            Text detail,
            Optional<String> field,
            Optional<Text> remedy,
            Optional<RuleId> rule,
            List<Problem.Choice> choices) {
        super(detail.en(), kind.status());
        this.kind = kind;
        this.detail = detail;
        this.field = field;
        this.remedy = remedy;
        this.rule = rule;
        this.choices = choices;
    }

    /** A problem of a kind. @param key of the sentence that says what was wrong */
    public static ProblemException of(ProblemType kind, String key, Object... arguments) {
        return new ProblemException(
                kind, SENTENCES.say(key, arguments), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** A field or parameter that can't be read. @param key of the sentence that says what was wrong */
    public static ProblemException field(String field, String key, Object... arguments) {
        return new ProblemException(
                ProblemType.BAD_REQUEST,
                SENTENCES.say(key, arguments),
                Optional.of(field),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** A rule that says no to what was asked. @param key of the sentence; {@code key.remedy} says what to do */
    public static ProblemException refused(RuleId rule, List<Problem.Choice> choices, String key, Object... arguments) {
        return new ProblemException(
                ProblemType.REFUSED,
                SENTENCES.say(key, arguments),
                Optional.empty(),
                Optional.of(SENTENCES.say(key + ".remedy", arguments)),
                Optional.of(rule),
                choices);
    }

    ProblemType kind() {
        return kind;
    }

    Text detail() {
        return detail;
    }

    Optional<String> field() {
        return field;
    }

    Optional<Text> remedy() {
        return remedy;
    }

    Optional<RuleId> rule() {
        return rule;
    }

    List<Problem.Choice> choices() {
        return choices;
    }
}
