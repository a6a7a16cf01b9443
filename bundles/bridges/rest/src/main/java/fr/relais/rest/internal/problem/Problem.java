// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;

/**
 * A problem document (RFC 9457) in the reader's language. What isn't said is left out.
 *
 * @param type a URN that names the kind of problem for programs
 * @param title the kind of problem for people
 * @param status the HTTP status
 * @param detail what was wrong this time
 * @param field the field of the document or the parameter that is to blame
 * @param rule the rule of the domain that says no; the first, where there are several
 * @param remedy what to do
 * @param refusals every rule that says no
 * @param choices what would have been possible instead
 * @param incident the number under which the server's log says more
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "field", "rule", "remedy", "refusals", "choices", "incident"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        Optional<String> field,
        Optional<String> rule,
        Optional<String> remedy,
        List<RefusalView> refusals,
        List<Choice> choices,
        Optional<String> incident) {

    /** Media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A rule that says no. */
    public record RefusalView(String rule, String message, String remedy) {}

    /** Something that could be asked for instead. */
    public record Choice(String code, String name) {}
}
