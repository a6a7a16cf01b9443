// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.SafirCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One record of a flow as its sender tells it, whatever the format. Which parts a flow needs, the inbox says when it reads the record.
 * It names a co-traitance by the person, the mission locale and the day of the affectation, never by a number of ours, so that it means
 * the same whenever it arrives. Texts hold no control characters.
 *
 * @param recordId the sender's own identifier of the record; without it, the record is known by its content (I-X2)
 * @param affectedOn the day of the affectation that it is about; empty for F1, which says it in {@code on}, and for what is the person's
 * @param on the day on which it takes effect; empty only in a withdrawal
 * @param detail what the flow leaves open: a registration, a reason, a decision…
 * @param alertRaisedOn F6: which alert is settled
 * @param ground F6: why an alert is closed
 * @param site F1: who affected
 * @param appointmentOn F1: the appointment at the mission locale, which is no initialisation (R-L1)
 * @param corrects the record of the same sender whose place this one takes
 * @param withdraws the record of the same sender that never was
 * @param until F10: the last day of an excuse
 * @param adviser F10: who becomes the adviser
 */
public record FlowRecord(
        Flow flow,
        Optional<String> recordId,
        PoleEmploiId person,
        Optional<MissionLocaleId> missionLocale,
        Optional<LocalDate> affectedOn,
        Optional<LocalDate> on,
        Optional<String> detail,
        Optional<LocalDate> alertRaisedOn,
        Optional<String> ground,
        Optional<SafirCode> site,
        Optional<LocalDate> appointmentOn,
        Optional<String> corrects,
        Optional<String> withdraws,
        Optional<LocalDate> until,
        Optional<AdviserId> adviser) {

    /** Longest identifier that a sender may give to a record. */
    public static final int LONGEST_KEY = 64;

    private static final String UNIT_SEPARATOR = "\u001f";
    private static final int PARTS = 15;

    /** I-X2: under which the sender's record is known. */
    public String key() {
        return recordId.orElseGet(this::hash);
    }

    /** The same record under the sender's identifier. */
    public FlowRecord named(String name) {
        return new FlowRecord(
                flow,
                Optional.of(name),
                person,
                missionLocale,
                affectedOn,
                on,
                detail,
                alertRaisedOn,
                ground,
                site,
                appointmentOn,
                corrects,
                withdraws,
                until,
                adviser);
    }

    /** The SHA-256 of its content, 43 characters. */
    public String hash() {
        return hash(content());
    }

    /** The record that it corrects or withdraws. */
    public Optional<String> about() {
        return corrects.or(() -> withdraws);
    }

    /** All that it says, as one text without line ends; {@link #of} reads it again. */
    public String content() {
        return String.join(
                UNIT_SEPARATOR,
                flow.name(),
                text(recordId),
                person.value(),
                text(missionLocale.map(MissionLocaleId::value)),
                text(affectedOn),
                text(on),
                text(detail),
                text(alertRaisedOn),
                text(ground),
                text(site.map(SafirCode::value)),
                text(appointmentOn),
                text(corrects),
                text(withdraws),
                text(until),
                text(adviser));
    }

    /** The record that has this content. @throws IllegalArgumentException if none has */
    public static FlowRecord of(String content) {
        List<String> parts = List.of(content.split(UNIT_SEPARATOR, -1));
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("a record has " + PARTS + " parts, not " + parts.size());
        }
        Iterator<String> part = parts.iterator();
        return new FlowRecord(
                Flow.valueOf(part.next()),
                some(part.next(), Function.identity()),
                new PoleEmploiId(part.next()),
                some(part.next(), MissionLocaleId::new),
                some(part.next(), LocalDate::parse),
                some(part.next(), LocalDate::parse),
                some(part.next(), Function.identity()),
                some(part.next(), LocalDate::parse),
                some(part.next(), Function.identity()),
                some(part.next(), SafirCode::new),
                some(part.next(), LocalDate::parse),
                some(part.next(), Function.identity()),
                some(part.next(), Function.identity()),
                some(part.next(), LocalDate::parse),
                some(part.next(), AdviserId::new));
    }

    /** The SHA-256 of a text, 43 characters that may stand in an address. */
    public static String hash(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(Optional<?> part) {
        return part.map(Object::toString).orElse("");
    }

    private static <T> Optional<T> some(String part, Function<String, T> reading) {
        return part.isEmpty() ? Optional.empty() : Optional.of(reading.apply(part));
    }
}
