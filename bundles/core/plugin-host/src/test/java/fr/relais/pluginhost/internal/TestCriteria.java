// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.MessageRenderer;
import fr.relais.pluginhost.PluginQuestion;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An extension point of criteria, as a capability might make one. */
final class TestCriteria
        implements ExtensionPoint<OrientationCriterion, TestCriteria.Question, Finding, TestCriteria.CriterionAnswer> {

    static final TestCriteria POINT = new TestCriteria();

    record Question(CandidateProfile candidate, LocalDate on, RegionCode region, Set<MissionLocaleId> missionsLocales)
            implements PluginQuestion {}

    record CriterionAnswer(PluginVersionId plugin, Verdict verdict, Text explanation, Set<String> missing) {

        enum Verdict {
            MET,
            NOT_MET,
            UNKNOWN,
            NOT_EVALUATED
        }
    }

    private record Context(LocalDate today, RegionCode region) implements OrientationContext {}

    @Override
    public Class<OrientationCriterion> contract() {
        return OrientationCriterion.class;
    }

    @Override
    public Text subject() {
        return new Text("Ce critère", "This criterion");
    }

    @Override
    public Order order() {
        return Order.NATIONAL_FIRST;
    }

    @Override
    public Question shown(PluginVersionId plugin, Question question) {
        return plugin.ofNationalBundle() && question.candidate() instanceof Fakes.Declaring declaring
                ? new Question(declaring.national(), question.on(), question.region(), question.missionsLocales())
                : question;
    }

    @Override
    public Finding ask(OrientationCriterion plugin, Question question) {
        return plugin.evaluate(question.candidate(), new Context(question.on(), question.region()));
    }

    @Override
    public CriterionAnswer answered(PluginVersionId plugin, Finding finding, MessageRenderer messages) {
        return new CriterionAnswer(
                plugin,
                CriterionAnswer.Verdict.valueOf(finding.answer().name()),
                finding.missing().isEmpty() && finding.missingKeys().isEmpty()
                        ? messages.render(finding.explanation())
                        : messages.missing(Stream.concat(finding.missing().stream(), finding.missingKeys().stream())
                                .toList()),
                Stream.concat(
                                finding.missing().stream().map(Enum::name),
                                finding.missingKeys().stream().map(AttributeKey::name))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public CriterionAnswer unanswered(PluginVersionId plugin, Text why) {
        return new CriterionAnswer(plugin, CriterionAnswer.Verdict.NOT_EVALUATED, why, Set.of());
    }
}
