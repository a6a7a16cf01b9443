// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.Criteria;
import fr.relais.host.CriterionAnswer;
import fr.relais.host.CriterionAnswer.Verdict;
import fr.relais.host.PluginStamp;
import fr.relais.host.RegionalProfile;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.vocabulary.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        service = {Criteria.class, Listing.class})
public final class CriteriaHost extends HostComponent<OrientationCriterion, CriteriaHost.Inquiry, CriterionAnswer>
        implements Criteria {

    /** What a criterion is asked: about one young person, on a day, somewhere. */
    record Inquiry(CandidateProfile candidate, OrientationContext context) {}

    /** Made by Declarative Services before any plug-in is bound. */
    @Activate
    public CriteriaHost(BundleContext context, @Reference Guard guard, HostSettings settings) {
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
    public List<List<CriterionAnswer>> tryOut(List<Question> questions) {
        return host.tryOut(posed(questions));
    }

    @Override
    public List<List<CriterionAnswer>> askVersions(List<Question> questions, Set<PluginStamp> versions) {
        return host.askVersions(posed(questions), versions);
    }

    private static List<Posed<Inquiry>> posed(List<Question> questions) {
        return questions.stream()
                .map(question -> new Posed<>(
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

        /** I-C13: what a region declared for its own criteria isn't shown to the nation's. */
        @Override
        public Inquiry shown(PluginStamp plugin, Inquiry inquiry) {
            return Credentials.ofNationalBundle(plugin) && inquiry.candidate() instanceof RegionalProfile profile
                    ? new Inquiry(profile.national(), inquiry.context())
                    : inquiry;
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
        public CriterionAnswer answered(PluginStamp stamp, Finding finding, Explanations words) {
            return switch (finding.answer()) {
                case MET -> new CriterionAnswer(stamp, Verdict.MET, words.of(finding.explanation()), Set.of());
                case NOT_MET -> new CriterionAnswer(stamp, Verdict.NOT_MET, words.of(finding.explanation()), Set.of());
                case UNKNOWN ->
                    new CriterionAnswer(
                            stamp,
                            Verdict.UNKNOWN,
                            finding.missing().isEmpty() && finding.missingKeys().isEmpty()
                                    ? words.of(finding.explanation())
                                    : words.missing(finding.missing(), finding.missingKeys()),
                            Stream.concat(
                                            finding.missing().stream().map(Enum::name),
                                            finding.missingKeys().stream().map(AttributeKey::name))
                                    .collect(Collectors.toUnmodifiableSet()));
            };
        }

        @Override
        public CriterionAnswer unanswered(PluginStamp stamp, Text why) {
            return new CriterionAnswer(stamp, Verdict.NOT_EVALUATED, why, Set.of());
        }

        @Override
        public Comparator<Credentials> order() {
            return Credentials.NATIONAL_FIRST;
        }
    }
}
