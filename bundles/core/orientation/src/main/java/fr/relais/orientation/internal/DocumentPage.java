// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.Decision;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.text.Sentences;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * R-C8: the page handed to the young person. It tells why this orientation, what a job seeker must do, and where the mission locale is
 * and what it offers. Once the person is affected it names that mission locale and the appointment; before, those that are competent.
 */
final class DocumentPage {

    private static final Sentences SENTENCES = Sentences.beside(DocumentPage.class);
    private static final String TEMPLATE = template();

    private final Decision decision;
    private final YoungPerson person;
    private final TerritoryMap map;
    private final Optional<Fact.Affected> affected;

    private DocumentPage(Decision decision, YoungPerson person, TerritoryMap map) {
        this.decision = decision;
        this.person = person;
        this.map = map;
        this.affected = affectedAfter(decision.on(), person);
    }

    /** The whole page, made on a day. */
    static String of(Decision decision, YoungPerson person, TerritoryMap map, LocalDate on) {
        return Html.page(TEMPLATE, new DocumentPage(decision, person, map).values(on));
    }

    private Map<String, Html> values(LocalDate on) {
        Identity identity = person.identity();
        Map<String, Html> values = new HashMap<>();
        values.put("first-name", Html.text(identity.firstName()));
        values.put("last-name", Html.text(identity.lastName()));
        values.put("pole-emploi-id", Html.text(identity.poleEmploiId().value()));
        values.put("decided", say("document.decided", decision.on(), site()));
        values.put("reasons", Html.items(reasons()));
        values.put("missions-locales", Html.items(missionsLocales()));
        values.put("choice", choice());
        values.put("appointment", appointment());
        values.put(
                "made",
                say("document.made", decision.id().map(DecisionId::toString).orElse(""), on));
        return values;
    }

    private List<String> reasons() {
        return decision.answers().stream()
                .filter(answer -> answer.verdict() == Verdict.MET)
                .map(CriterionAnswer::explanation)
                .map(explanation -> explanation.fr())
                .toList();
    }

    /** The mission locale that the person was affected to, else every competent one. */
    private List<MissionLocaleId> places() {
        return affected.map(Fact.Affected::missionLocale).map(List::of).orElseGet(() -> decision.destinations().stream()
                .map(Decision.Destination::missionLocale)
                .toList());
    }

    private List<String> missionsLocales() {
        return places().stream().map(this::nameAndSeat).toList();
    }

    private String nameAndSeat(MissionLocaleId id) {
        return Optional.ofNullable(map.missionsLocales().get(id))
                .map(found -> SENTENCES
                        .say(
                                "document.mission-locale",
                                found.name(),
                                Optional.ofNullable(map.communes().get(found.seat()))
                                        .map(seat -> seat.name())
                                        .orElse(found.seat().value()),
                                found.departement().value())
                        .fr())
                .orElse(id.value());
    }

    /** I-T7: where several may receive the person, which one is proposed first and why. */
    private Html choice() {
        if (places().size() == 1) {
            return say("document.choice.one");
        }
        return decision.preference()
                .map(preference -> say(
                        "document.choice.preferred",
                        decision.destinations().get(0).name(),
                        preference.explanation().fr()))
                .orElseGet(() -> say("document.choice.several"));
    }

    private Html appointment() {
        return affected.flatMap(Fact.Affected::appointment)
                .map(day -> say("document.appointment", day))
                .orElseGet(() -> say("document.no-appointment"));
    }

    private String site() {
        SafirCode site = affected.map(Fact.Affected::by).orElse(person.profile().site());
        return Optional.ofNullable(map.sites().get(site))
                .map(found -> found.name())
                .orElse(Objects.toString(site, ""));
    }

    private static Html say(String key, Object... arguments) {
        return Html.text(SENTENCES.say(key, arguments).fr());
    }

    private static Optional<Fact.Affected> affectedAfter(LocalDate decided, YoungPerson person) {
        return person.factsInForce().stream()
                .filter(Fact.Affected.class::isInstance)
                .map(Fact.Affected.class::cast)
                .filter(fact -> !fact.on().isBefore(decided))
                .min(Comparator.comparing(Fact.Affected::on));
    }

    private static String template() {
        try (InputStream page = DocumentPage.class.getResourceAsStream("document.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
