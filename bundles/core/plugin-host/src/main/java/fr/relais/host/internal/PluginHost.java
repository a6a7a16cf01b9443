// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginHealth.Health;
import fr.relais.host.PluginInfo;
import fr.relais.host.PluginStamp;
import fr.relais.host.Trial;
import fr.relais.host.admission.Admissions;
import fr.relais.vocabulary.RegionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the plug-ins of a kind that are there and asks them. They come and go while it asks: it asks those of the {@link Board} that
 * stood when the question came. Thread-safe.
 *
 * @param <S> the interface that a region implements
 * @param <I> what such a plug-in is asked
 * @param <A> the answer as the platform keeps it
 */
final class PluginHost<S, I, A> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);

    private final BundleContext context;
    private final ExtensionPoint<S, I, ?, A> point;
    private final Guard guard;
    private final Set<String> national;

    /** By reference and never by identifier: a new version may arrive before the old one leaves. Guarded by itself. */
    private final Map<ServiceReference<S>, Hosted<I, A>> present = new HashMap<>();

    /** Guarded by {@link #present}. */
    private Admissions admissions = NobodyAdmitted.INSTANCE;

    private volatile Board<I, A> board;

    /** @param national identifiers of the national plug-ins that nobody can remove */
    PluginHost(BundleContext context, ExtensionPoint<S, I, ?, A> point, Guard guard, Set<String> national) {
        this.context = context;
        this.point = point;
        this.guard = guard;
        this.national = national;
        this.board = Board.of(point, List.of(), national, admissions);
    }

    /** Somebody decides which plug-ins count. */
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

    /** A plug-in arrives. It isn't made here: its constructor runs under its own guard. */
    void bind(ServiceReference<S> reference) {
        Credentials credentials = Credentials.of(reference);
        Hosted<I, A> hosted = Hosted.present(
                credentials,
                reference.getBundle(),
                new Speaking<>(point, new Made<>(context, reference), credentials.stamp(), guard));
        synchronized (present) {
            present.put(reference, hosted);
            redraw();
        }
        credentials.refusal().ifPresent(why -> LOG.warn("plug-in {} isn't asked: {}", credentials.stamp(), why.en()));
    }

    /** The properties of a plug-in changed: it is another one now. */
    void updated(ServiceReference<S> reference) {
        unbind(reference);
        bind(reference);
    }

    /** A plug-in leaves. */
    void unbind(ServiceReference<S> reference) {
        Optional<Hosted<I, A>> removed;
        synchronized (present) {
            removed = Optional.ofNullable(present.remove(reference));
            redraw();
        }
        removed.ifPresent(Hosted::close);
    }

    private void redraw() {
        board = Board.of(point, byRanking(), national, admissions);
    }

    private List<Hosted<I, A>> byRanking() {
        return present.entrySet().stream()
                .sorted(Map.Entry.<ServiceReference<S>, Hosted<I, A>>comparingByKey()
                        .reversed())
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void close() {
        synchronized (present) {
            present.values().forEach(Hosted::close);
        }
    }

    /** All that are there, in order. */
    List<PluginInfo> list() {
        return board.listed().stream().map(listed -> listed.info(point)).toList();
    }

    /** How those in force are, those that aren't there included. */
    List<Health> inForce() {
        return board.asked().stream().map(plugin -> plugin.health(point)).toList();
    }

    /** Whether any is asked somewhere in a region, or tried there. */
    boolean asksIn(RegionCode region) {
        Board<I, A> now = board;
        return Stream.concat(now.asked().stream(), now.tried().stream())
                .map(Hosted::reach)
                .anyMatch(reach -> reach.national() || reach.regions().contains(region));
    }

    /** Asks those in force. @throws CancellationException if the calling thread is interrupted meanwhile */
    List<List<A>> ask(List<Posed<I>> questions) {
        return ask(questions, board.asked());
    }

    /** Asks those that are tried without effect. @throws CancellationException if the calling thread is interrupted meanwhile */
    List<List<A>> tryOut(List<Posed<I>> questions) {
        return ask(questions, board.tried());
    }

    /** The versions that are tried without effect now. */
    List<Trial> trials() {
        return board.trials();
    }

    /** Asks these versions and no others. @throws CancellationException if the calling thread is interrupted meanwhile */
    List<List<A>> askVersions(List<Posed<I>> questions, Set<PluginStamp> versions) {
        return ask(questions, board.versions(versions));
    }

    private List<List<A>> ask(List<Posed<I>> questions, List<Hosted<I, A>> plugins) {
        Places<I, A> places = new Places<>(plugins);
        int chunk = guard.limits().chunk();
        List<List<A>> answers = new ArrayList<>(questions.size());
        for (int from = 0; from < questions.size(); from += chunk) {
            answers.addAll(
                    askChunk(plugins, questions.subList(from, Math.min(from + chunk, questions.size())), places));
        }
        return answers;
    }

    private static <I, A> List<List<A>> askChunk(
            List<Hosted<I, A>> plugins, List<Posed<I>> questions, Places<I, A> places) {
        List<Set<Hosted<I, A>>> inScope =
                questions.stream().map(places::inScope).toList();
        List<Asked<A>> rounds = plugins.stream()
                .map(plugin -> Asked.about(plugin, questions, inScope))
                .toList();
        try {
            List<List<A>> answers = new ArrayList<>(questions.size());
            questions.forEach(question -> answers.add(new ArrayList<>(rounds.size())));
            for (Asked<A> asked : rounds) {
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
