// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.pluginhost.Criteria;
import fr.relais.pluginhost.CriterionAnswer;
import fr.relais.pluginhost.CriterionAnswer.Verdict;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks the criteria that are there (R-C1 to R-C6). */
@Component(
        configurationPid = "fr.relais.host",
        service = {Criteria.class, PluginCatalog.class})
public final class CriteriaHost extends HostComponent<OrientationCriterion, CriteriaHost.Inquiry, CriterionAnswer>
        implements Criteria {

    /** What a criterion is asked: about one young person, on a day, somewhere. */
    record Inquiry(CandidateProfile candidate, OrientationContext context) {}

    /** Made by Declarative Services before any plug-in is bound. */
    @Activate
    public CriteriaHost(BundleContext context, @Reference GuardRegistry guard, HostSettings settings) {
        super(new PluginHost<>(context, new Point(), guard, Set.of(settings.national())));
    }

    @Reference(
            name = "criteria",
            bind = "bind",
            unbind = "unbind",
            updated = "updated",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    @Override
    void bind(ServiceReference<OrientationCriterion> reference) {
        super.bind(reference);
    }

    @Override
    public List<List<CriterionAnswer>> ask(List<Question> questions) {
        return host.ask(posed(questions));
    }

    @Override
    public List<List<CriterionAnswer>> askShadow(List<Question> questions) {
        return host.askShadow(posed(questions));
    }

    @Override
    public List<List<CriterionAnswer>> askVersions(List<Question> questions, Set<PluginVersionId> versions) {
        return host.askVersions(posed(questions), versions);
    }

    private static List<ScopedQuestion<Inquiry>> posed(List<Question> questions) {
        return questions.stream()
                .map(question -> new ScopedQuestion<>(
                        new Inquiry(question.candidate(), new Context(question.on(), question.region())),
                        question.region(),
                        question.missionsLocales()))
                .toList();
    }

    /** What is particular to criteria. */
    private static final class Point
            implements ExtensionPoint<OrientationCriterion, Inquiry, Finding, CriterionAnswer> {

        @Override
        public Class<OrientationCriterion> contract() {
            return OrientationCriterion.class;
        }

        @Override
        public String subject() {
            return "criterion";
        }

        @Override
        public Finding ask(OrientationCriterion plugin, Inquiry inquiry) {
            return plugin.evaluate(inquiry.candidate(), inquiry.context());
        }

        @Override
        public boolean fits(Inquiry inquiry, Finding finding) {
            return true;
        }

        @Override
        public CriterionAnswer answered(PluginVersionId versionId, Finding finding, MessageRenderer words) {
            return switch (finding.answer()) {
                case MET -> new CriterionAnswer(versionId, Verdict.MET, words.of(finding.explanation()), Set.of());
                case NOT_MET ->
                    new CriterionAnswer(versionId, Verdict.NOT_MET, words.of(finding.explanation()), Set.of());
                case UNKNOWN ->
                    new CriterionAnswer(
                            versionId,
                            Verdict.UNKNOWN,
                            finding.missing().isEmpty()
                                    ? words.of(finding.explanation())
                                    : words.missing(finding.missing()),
                            finding.missing().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()));
            };
        }

        @Override
        public CriterionAnswer unanswered(PluginVersionId versionId, Text why) {
            return new CriterionAnswer(versionId, Verdict.NOT_EVALUATED, why, Set.of());
        }

        @Override
        public Comparator<PluginDescriptor> order() {
            return PluginDescriptor.NATIONAL_FIRST;
        }
    }
}
