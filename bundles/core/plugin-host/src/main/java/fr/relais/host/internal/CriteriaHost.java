// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.host.Criteria;
import fr.relais.host.CriterionAnswer;
import fr.relais.host.PluginInfo;
import fr.relais.host.PluginStamp;
import fr.relais.host.Plugins;
import fr.relais.host.Trial;
import fr.relais.host.admission.Admissions;
import fr.relais.plugin.orientation.OrientationCriterion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the criteria that are there and asks them. Plug-ins come and go while it asks: it asks those of the {@link Board} that stood
 * when the question came.
 */
@Component(
        configurationPid = "fr.relais.host",
        service = {Criteria.class, Plugins.class},
        property = "service.exported.interfaces=fr.relais.host.Plugins")
@Designate(ocd = CriteriaHost.Config.class)
public final class CriteriaHost implements Criteria, Plugins {

    private static final Logger LOG = LoggerFactory.getLogger(CriteriaHost.class);

    /** How the host guards plug-ins. */
    @ObjectClassDefinition(name = "Plug-in host", description = "How plug-ins are guarded")
    public @interface Config {

        /** Most people that a plug-in is asked about in one go. */
        @AttributeDefinition(description = "Most people that a plug-in is asked about in one go")
        int chunk() default 1000;

        /** Time that a plug-in has for one such go. */
        @AttributeDefinition(description = "Time that a plug-in has for one such go, in milliseconds")
        long budget_millis() default 1000;

        /** How long a plug-in isn't asked after it took longer. */
        @AttributeDefinition(description = "How long a plug-in isn't asked after it took longer, in milliseconds")
        long rest_millis() default 10_000;

        /** The national criteria R-C1 to R-C4, which nobody can remove. */
        @AttributeDefinition(
                description = "Plug-ins of the national set: one that isn't there is reported in every decision")
        String[] national() default {
            "national.project", "national.personal-situation", "national.bearings-and-network", "national.qualification"
        };
    }

    private final BundleContext context;
    private final int chunk;
    private final Duration budget;
    private final Duration rest;
    private final Set<String> national;

    /** By reference and never by identifier: a new version may arrive before the old one leaves. Guarded by itself. */
    private final Map<ServiceReference<OrientationCriterion>, Hosted> present = new HashMap<>();

    /** Guarded by {@link #present}. */
    private Admissions admissions = NobodyAdmitted.INSTANCE;

    private volatile Board board;

    /** Made by Declarative Services before any plug-in is bound. */
    @Activate
    public CriteriaHost(BundleContext context, Config config) {
        this.context = context;
        this.chunk = Math.max(1, config.chunk());
        this.budget = Duration.ofMillis(config.budget_millis());
        this.rest = Duration.ofMillis(config.rest_millis());
        this.national = Set.of(config.national());
        this.board = Board.of(List.of(), national, admissions);
    }

    /** Somebody decides which plug-ins count. */
    @Reference(
            name = "admissions",
            bind = "admit",
            updated = "admit",
            unbind = "admitNobody",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void admit(Admissions deciding) {
        synchronized (present) {
            admissions = deciding;
            redraw();
        }
    }

    /** Nobody decides any more. */
    void admitNobody(Admissions former) {
        synchronized (present) {
            if (admissions == former) {
                admissions = NobodyAdmitted.INSTANCE;
                redraw();
            }
        }
    }

    /** A plug-in arrives. Its service is fetched here, so that one that can't be made is listed rather than passed over. */
    @Reference(
            name = "criteria",
            bind = "bind",
            unbind = "unbind",
            updated = "updated",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(ServiceReference<OrientationCriterion> reference) {
        Credentials credentials = Credentials.of(reference);
        Hosted hosted = fetch(reference)
                .map(criterion -> Hosted.present(credentials, reference.getBundle(), criterion, budget, rest))
                .orElseGet(() -> Hosted.notMade(credentials, reference.getBundle()));
        put(reference, hosted);
        credentials.refusal().ifPresent(why -> LOG.warn("plug-in {} isn't asked: {}", credentials.stamp(), why.en()));
    }

    private Optional<OrientationCriterion> fetch(ServiceReference<OrientationCriterion> reference) {
        try {
            return Optional.ofNullable(context.getService(reference));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("plug-in {} can't be made: {}", reference, e.getClass().getName());
            return Optional.empty();
        }
    }

    /** The properties of a plug-in changed: it is another one now. */
    void updated(ServiceReference<OrientationCriterion> reference) {
        unbind(reference);
        bind(reference);
    }

    /** A plug-in leaves. */
    void unbind(ServiceReference<OrientationCriterion> reference) {
        remove(reference).ifPresent(Hosted::close);
        context.ungetService(reference);
    }

    private void put(ServiceReference<OrientationCriterion> reference, Hosted hosted) {
        synchronized (present) {
            present.put(reference, hosted);
            redraw();
        }
    }

    private void redraw() {
        board = Board.of(byRanking(), national, admissions);
    }

    private Optional<Hosted> remove(ServiceReference<OrientationCriterion> reference) {
        synchronized (present) {
            Optional<Hosted> removed = Optional.ofNullable(present.remove(reference));
            redraw();
            return removed;
        }
    }

    private List<Hosted> byRanking() {
        return present.entrySet().stream()
                .sorted(Map.Entry.<ServiceReference<OrientationCriterion>, Hosted>comparingByKey()
                        .reversed())
                .map(Map.Entry::getValue)
                .toList();
    }

    @Deactivate
    void stop() {
        synchronized (present) {
            present.values().forEach(Hosted::close);
        }
    }

    @Override
    public List<PluginInfo> list(Caller caller) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        return board.all().stream().filter(plugin -> mayBeSeen(plugin, caller)).toList();
    }

    private static boolean mayBeSeen(PluginInfo plugin, Caller caller) {
        return caller.national()
                || plugin.regions().isEmpty()
                || plugin.regions().stream().anyMatch(region -> caller.scopes().contains(new Scope.OfRegion(region)));
    }

    @Override
    public List<List<CriterionAnswer>> ask(List<Question> questions) {
        return ask(questions, board.asked());
    }

    @Override
    public List<List<CriterionAnswer>> tryOut(List<Question> questions) {
        return ask(questions, board.tried());
    }

    @Override
    public List<Trial> trials() {
        return board.trials();
    }

    @Override
    public List<List<CriterionAnswer>> askVersions(List<Question> questions, Set<PluginStamp> versions) {
        return ask(questions, board.versions(versions));
    }

    private List<List<CriterionAnswer>> ask(List<Question> questions, List<Hosted> criteria) {
        Places places = new Places(criteria);
        List<List<CriterionAnswer>> answers = new ArrayList<>(questions.size());
        for (int from = 0; from < questions.size(); from += chunk) {
            answers.addAll(
                    askChunk(criteria, questions.subList(from, Math.min(from + chunk, questions.size())), places));
        }
        return answers;
    }

    private static List<List<CriterionAnswer>> askChunk(
            List<Hosted> criteria, List<Question> questions, Places places) {
        List<Places.Place> where = questions.stream().map(places::of).toList();
        List<Asked> rounds = criteria.stream()
                .map(criterion -> Asked.about(criterion, questions, where))
                .toList();
        try {
            List<List<CriterionAnswer>> answers = new ArrayList<>(questions.size());
            questions.forEach(question -> answers.add(new ArrayList<>(rounds.size())));
            for (Asked asked : rounds) {
                asked.addTo(answers);
            }
            return answers;
        } catch (InterruptedException e) {
            rounds.forEach(Asked::abandon);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while plug-ins were asked");
        }
    }
}
