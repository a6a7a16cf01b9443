// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.partnership.text.Sentences;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.MessageRenderer;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.Text;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** The extension point of criteria (R-C1 to R-C6). */
@Component(service = ExtensionPoint.class, property = "service.ranking:Integer=20")
public final class CriterionPoint
        implements ExtensionPoint<OrientationCriterion, CriterionQuestion, Finding, CriterionAnswer> {

    /** Selects the calls of criteria. */
    static final String CALLS = "(" + CONTRACT + "=fr.relais.plugin.orientation.OrientationCriterion)";

    private static final Sentences SENTENCES = Sentences.beside(CriterionPoint.class);

    @Override
    public Class<OrientationCriterion> contract() {
        return OrientationCriterion.class;
    }

    @Override
    public Text subject() {
        return SENTENCES.say("subject.criterion");
    }

    @Override
    public Order order() {
        return Order.NATIONAL_FIRST;
    }

    @Override
    public Set<String> national() {
        return Set.of(
                "national.project",
                "national.personal-situation",
                "national.bearings-and-network",
                "national.qualification");
    }

    /** I-C13: what a region declared for its own criteria isn't shown to the nation's. */
    @Override
    public CriterionQuestion shown(PluginVersionId plugin, CriterionQuestion question) {
        return plugin.ofNationalBundle() && question.candidate() instanceof ProfileSnapshot profile
                ? question.with(profile.national())
                : question;
    }

    @Override
    public Finding ask(OrientationCriterion criterion, CriterionQuestion question) {
        return criterion.evaluate(question.candidate(), new QuestionContext(question.on(), question.region()));
    }

    @Override
    public CriterionAnswer answered(PluginVersionId plugin, Finding finding, MessageRenderer messages) {
        return switch (finding.answer()) {
            case MET -> new CriterionAnswer(plugin, Verdict.MET, messages.render(finding.explanation()), Set.of());
            case NOT_MET ->
                new CriterionAnswer(plugin, Verdict.NOT_MET, messages.render(finding.explanation()), Set.of());
            case UNKNOWN ->
                new CriterionAnswer(
                        plugin,
                        Verdict.UNKNOWN,
                        finding.missing().isEmpty() && finding.missingKeys().isEmpty()
                                ? messages.render(finding.explanation())
                                : messages.missing(
                                        Stream.concat(finding.missing().stream(), finding.missingKeys().stream())
                                                .toList()),
                        Stream.concat(
                                        finding.missing().stream().map(Enum::name),
                                        finding.missingKeys().stream().map(AttributeKey::name))
                                .collect(Collectors.toUnmodifiableSet()));
        };
    }

    @Override
    public CriterionAnswer unanswered(PluginVersionId plugin, Text why) {
        return new CriterionAnswer(plugin, Verdict.NOT_EVALUATED, why, Set.of());
    }
}
