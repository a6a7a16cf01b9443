// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import fr.relais.cotraitance.IncomingFact;
import fr.relais.exchange.internal.Fields;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.Registration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * A fact as files and REST write it, so that a partner learns one way to tell facts.
 *
 * @param detail what the kind leaves open, see {@link FactKind}
 * @param alertRaisedOn which alert is settled, where several are open
 * @param ground why an alert is closed or a young person declined; which prestation is asked for
 * @param until the last day of an excuse
 */
public record FactNote(
        FactKind kind,
        LocalDate on,
        Optional<String> detail,
        Optional<LocalDate> alertRaisedOn,
        Optional<String> ground,
        Optional<LocalDate> until) {

    /** Longest identifier that a sender may give to a record. */
    public static final int LONGEST_KEY = 64;

    /** Reads it as the core knows it. @throws WrongFieldException if the detail isn't one of its kind */
    public IncomingFact toFact() {
        return switch (kind) {
            case REGISTERED -> new IncomingFact.RegistrationChanged(on, Registration.REGISTERED);
            case CEASED -> new IncomingFact.RegistrationChanged(on, Registration.CEASED);
            case STRUCK_OFF -> new IncomingFact.RegistrationChanged(on, Registration.STRUCK_OFF);
            case CIVIS_ENTERED -> new IncomingFact.CivisEntered(on);
            case CIVIS_LEFT -> new IncomingFact.CivisLeft(on);
            case MOVED -> new IncomingFact.Moved(on, Fields.code("detail", told(), "commune", CommuneCode::new));
            case ACCEPTED -> new IncomingFact.Accepted(on);
            case INTERVIEWED -> new IncomingFact.Interviewed(on, detail(InterviewKind.class));
            case ALERT_RAISED -> new IncomingFact.AlertRaised(on, detail(AlertReason.class));
            case ALERT_CLOSED ->
                new IncomingFact.AlertClosed(on, alertRaisedOn, detail(Partner.class), ground.orElse(""));
            case ALERT_DECIDED -> new IncomingFact.AlertDecided(on, alertRaisedOn, detail(AlertDecision.class));
            case FORMER_SORTIE -> new IncomingFact.FormerSortie(on);
            case INVITED -> new IncomingFact.Invited(on);
            case BREACH_REPORTED -> new IncomingFact.BreachReported(on);
            case EXCUSED -> new IncomingFact.Excused(on, detail(Excuse.class), lastDay());
            case EXCUSE_ENDED -> new IncomingFact.ExcuseEnded(on);
            case DECLINED -> new IncomingFact.Declined(on, ground.orElse(""));
            case ADVISER_NAMED ->
                new IncomingFact.AdviserNamed(on, Fields.code("detail", told(), "adviser", AdviserId::new));
            case ADVISER_LEFT -> new IncomingFact.AdviserLeft(on);
            case ACTION_AGREED -> new IncomingFact.ActionAgreed(on, detail(PpaeAction.class));
            case PRESTATION_ASKED ->
                new IncomingFact.PrestationAsked(on, detail(PrestationKind.class), ground.orElse(""));
        };
    }

    /**
     * The key of a message whose sender gives it none (I-X2): the SHA-256 of its content, 43 characters.
     *
     * @param about whom or what it is about
     */
    public String keyOf(String... about) {
        StringBuilder content = new StringBuilder();
        for (String part : about) {
            content.append(part).append('\u001f');
        }
        content.append(kind).append('\u001f').append(on).append('\u001f').append(detail.orElse(""));
        content.append('\u001f').append(alertRaisedOn.map(LocalDate::toString).orElse(""));
        content.append('\u001f').append(ground.orElse(""));
        until.ifPresent(day -> content.append('\u001f').append(day));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private <E extends Enum<E>> E detail(Class<E> words) {
        return Fields.oneOf("detail", told(), words);
    }

    /** I-L29: an excuse says until when. */
    private LocalDate lastDay() {
        return LocalDate.parse(
                Fields.told("until", until.map(LocalDate::toString).orElse("")));
    }

    private String told() {
        return Fields.told("detail", detail.orElse(""));
    }
}
