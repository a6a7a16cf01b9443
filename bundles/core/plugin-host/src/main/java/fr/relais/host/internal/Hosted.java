// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.CriterionAnswer;
import fr.relais.host.CriterionAnswer.Verdict;
import fr.relais.host.PluginInfo;
import fr.relais.host.PluginStamp;
import fr.relais.host.admission.Admission;
import fr.relais.host.admission.Admissions;
import fr.relais.host.admission.Expected;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.vocabulary.Text;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;

/** A criterion as the platform knows it: who it is, whom it is asked about, and the thread on which it is. */
final class Hosted implements AutoCloseable {

    /** National ones first, then by identifier; of two bundles with one identifier, by symbolic name. */
    static final Comparator<Hosted> ORDER = Comparator.comparing(
                    (Hosted hosted) -> !hosted.credentials.reach().national())
            .thenComparing(hosted -> hosted.stamp().pluginId())
            .thenComparing(hosted -> hosted.stamp().bundle());

    private final Credentials credentials;
    private final Optional<Bundle> bundle;
    private final Explanations explanations;

    /** The thread to ask it on, or why it never answers. */
    private final Optional<Lane> lane;

    private final Fault silence;

    private Hosted(
            Credentials credentials,
            Optional<Bundle> bundle,
            Explanations explanations,
            Optional<Lane> lane,
            Fault silence) {
        this.credentials = credentials;
        this.bundle = bundle;
        this.explanations = explanations;
        this.lane = lane;
        this.silence = silence;
    }

    static Hosted present(
            Credentials credentials, Bundle bundle, OrientationCriterion criterion, Duration budget, Duration rest) {
        PluginStamp stamp = credentials.stamp();
        FaultLog log = new FaultLog(stamp);
        Lane lane = new Lane(stamp.pluginId(), criterion, log::thrown, budget, rest);
        return new Hosted(
                credentials,
                Optional.of(bundle),
                Explanations.of(criterion.getClass().getClassLoader()),
                Optional.of(lane),
                Fault.GONE);
    }

    /** One whose component could not be made: in scope, and never answering. */
    static Hosted notMade(Credentials credentials, Bundle bundle) {
        return new Hosted(credentials, Optional.of(bundle), Explanations.none(), Optional.empty(), Fault.NOT_MADE);
    }

    /** A national criterion that should be there and isn't (R-C5: nobody can remove one). */
    static Hosted absent(String pluginId) {
        return absent(new PluginStamp(pluginId, "-", "0.0.0"), new Reach(true, Set.of(), Set.of()), Fault.ABSENT);
    }

    /** A region's plug-in that is in force and isn't there. */
    static Hosted absent(Expected expected) {
        return absent(expected.stamp(), new Reach(false, expected.regions(), Set.of()), Fault.NOT_THERE);
    }

    private static Hosted absent(PluginStamp stamp, Reach reach, Fault why) {
        return new Hosted(
                new Credentials(stamp, reach, Optional.empty()),
                Optional.empty(),
                Explanations.none(),
                Optional.empty(),
                why);
    }

    /** The same plug-in, asked in the regions in which it is in force. */
    Hosted inForce(Admissions admissions) {
        Admission admission = admissions.of(bundle.orElseThrow());
        return with(credentials.under(admission, admission.active()));
    }

    /** The same plug-in, asked in the regions in which it is tried without effect. */
    Hosted inShadow(Admissions admissions) {
        Admission admission = admissions.of(bundle.orElseThrow());
        return with(credentials.under(admission, admission.shadow()));
    }

    /** The same plug-in, asked about anybody, whether it counts or not. */
    Hosted everywhere() {
        return with(new Credentials(stamp(), new Reach(true, Set.of(), Set.of()), Optional.empty()));
    }

    private Hosted with(Credentials narrowed) {
        return new Hosted(narrowed, bundle, explanations, lane, silence);
    }

    PluginStamp stamp() {
        return credentials.stamp();
    }

    Reach reach() {
        return credentials.reach();
    }

    boolean asked() {
        return credentials.refusal().isEmpty();
    }

    PluginInfo info(Optional<Text> otherRefusal) {
        return new PluginInfo(
                stamp(),
                "orientation",
                reach().national(),
                reach().regions(),
                reach().missionsLocales(),
                credentials.refusal().or(() -> otherRefusal));
    }

    /** Begins to ask; empty where it will never answer. */
    Optional<Round> ask(List<Inquiry> inquiries) {
        return lane.map(there -> there.ask(inquiries));
    }

    /** The answers to a round that {@link #ask} began. @throws InterruptedException if the waiting thread is interrupted */
    List<CriterionAnswer> answers(Optional<Round> round, int questions) throws InterruptedException {
        if (lane.isEmpty() || round.isEmpty()) {
            CriterionAnswer none = answer(new Reply.Unanswered(silence));
            return Collections.nCopies(questions, none);
        }
        // Most people of a chunk get one of a few findings: one sentence each is enough.
        Map<Reply, CriterionAnswer> said = new HashMap<>();
        return lane.get().finish(round.get()).stream()
                .map(reply -> said.computeIfAbsent(reply, this::answer))
                .toList();
    }

    private CriterionAnswer answer(Reply reply) {
        return new CriterionAnswer(stamp(), verdict(reply), explanations.of(reply), missing(reply));
    }

    private static Verdict verdict(Reply reply) {
        if (!(reply instanceof Reply.Answered answered)) {
            return Verdict.NOT_EVALUATED;
        }
        return switch (answered.finding().answer()) {
            case MET -> Verdict.MET;
            case NOT_MET -> Verdict.NOT_MET;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private static Set<String> missing(Reply reply) {
        return reply instanceof Reply.Answered answered
                ? answered.finding().missing().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public void close() {
        lane.ifPresent(Lane::close);
    }
}
