// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.DestinationChoice;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.Preference;
import fr.relais.pluginhost.ChoiceAnswer;
import fr.relais.pluginhost.ChoiceAnswer.Verdict;
import fr.relais.pluginhost.Choices;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
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

/** Asks the choices of destination that are there (I-T2, I-T6). */
@Component(service = {Choices.class, PluginCatalog.class})
public final class ChoiceHost extends HostComponent<DestinationChoice, ChoiceHost.Inquiry, ChoiceAnswer>
        implements Choices {

    /** What a choice is asked: about one commune, on a day. */
    record Inquiry(Destinations destinations, OrientationContext context) {}

    /** Made by Declarative Services before any plug-in is bound. */
    @Activate
    public ChoiceHost(BundleContext context, @Reference GuardRegistry guard) {
        super(new PluginHost<>(context, new Point(), guard, Set.of()));
    }

    @Reference(
            name = "choices",
            bind = "bind",
            unbind = "unbind",
            updated = "updated",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    @Override
    void bind(ServiceReference<DestinationChoice> reference) {
        super.bind(reference);
    }

    @Override
    public List<List<ChoiceAnswer>> ask(List<Question> questions) {
        return host.ask(posed(questions));
    }

    @Override
    public List<List<ChoiceAnswer>> askShadow(List<Question> questions) {
        return host.askShadow(posed(questions));
    }

    @Override
    public List<List<ChoiceAnswer>> askVersions(List<Question> questions, Set<PluginVersionId> versions) {
        return host.askVersions(posed(questions), versions);
    }

    @Override
    public boolean anyIn(RegionCode region) {
        return host.anyIn(region);
    }

    private static List<ScopedQuestion<Inquiry>> posed(List<Question> questions) {
        return questions.stream()
                .map(question -> new ScopedQuestion<>(
                        new Inquiry(question.destinations(), new Context(question.on(), question.region())),
                        question.region(),
                        offered(question.destinations())))
                .toList();
    }

    private static Set<MissionLocaleId> offered(Destinations destinations) {
        return destinations.offered().stream().map(Destination::missionLocale).collect(Collectors.toUnmodifiableSet());
    }

    /** What is particular to choices of destination. */
    private static final class Point implements ExtensionPoint<DestinationChoice, Inquiry, Preference, ChoiceAnswer> {

        @Override
        public Class<DestinationChoice> contract() {
            return DestinationChoice.class;
        }

        @Override
        public String subject() {
            return "choice";
        }

        @Override
        public Preference ask(DestinationChoice plugin, Inquiry inquiry) {
            return plugin.prefer(inquiry.destinations(), inquiry.context());
        }

        @Override
        public boolean fits(Inquiry inquiry, Preference preference) {
            return offered(inquiry.destinations()).containsAll(preference.order());
        }

        @Override
        public ChoiceAnswer answered(PluginVersionId versionId, Preference preference, MessageRenderer words) {
            return new ChoiceAnswer(
                    versionId,
                    preference.order().isEmpty() ? Verdict.NO_OPINION : Verdict.ORDERED,
                    preference.order(),
                    words.of(preference.explanation()));
        }

        @Override
        public ChoiceAnswer unanswered(PluginVersionId versionId, Text why) {
            return new ChoiceAnswer(versionId, Verdict.NOT_EVALUATED, List.of(), why);
        }

        @Override
        public Comparator<PluginDescriptor> order() {
            return PluginDescriptor.NARROWEST_FIRST;
        }
    }
}
