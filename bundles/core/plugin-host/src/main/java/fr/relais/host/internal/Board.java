// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginInfo;
import fr.relais.host.PluginStamp;
import fr.relais.host.Trial;
import fr.relais.host.admission.Admissions;
import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plug-ins of a kind that are there at one moment. Immutable; a new one is made whenever a plug-in comes or goes.
 *
 * @param asked those to ask, in order, with those that are missing
 * @param tried those to ask without effect, in order
 * @param trials the versions of these
 * @param listed those that are there, in order
 */
record Board<I, A>(List<Hosted<I, A>> asked, List<Hosted<I, A>> tried, List<Trial> trials, List<Listed<I, A>> listed) {

    private static final Sentences SENTENCES = Sentences.beside(Board.class);

    /** One that is there. @param passedOver why it isn't asked though it might be */
    record Listed<I, A>(Hosted<I, A> hosted, Set<RegionCode> tried, Optional<Text> passedOver) {

        PluginInfo info(ExtensionPoint<?, I, ?, A> point) {
            return hosted.info(point, tried, passedOver);
        }
    }

    /**
     * @param present what is there, best service ranking first: of one bundle's plug-in in two versions, the first is asked where
     *     both would be
     * @param national identifiers of the national plug-ins that nobody can remove
     * @param admissions which count, and where
     */
    static <I, A> Board<I, A> of(
            ExtensionPoint<?, I, ?, A> point,
            Collection<Hosted<I, A>> present,
            Set<String> national,
            Admissions admissions) {
        Comparator<Hosted<I, A>> order = Comparator.comparing(Hosted::credentials, point.order());
        List<Hosted<I, A>> chosen = new ArrayList<>();
        List<Hosted<I, A>> tried = new ArrayList<>();
        List<Listed<I, A>> listed = new ArrayList<>();
        for (Hosted<I, A> any : present) {
            Hosted<I, A> hosted = any.inForce(admissions);
            Optional<Text> passedOver = hosted.asked() ? passedOver(hosted, chosen) : Optional.empty();
            if (hosted.asked() && passedOver.isEmpty()) {
                chosen.add(hosted);
            }
            Hosted<I, A> shadow = any.inShadow(admissions);
            boolean isTried = shadow.asked() && !shadow.reach().national();
            if (isTried) {
                tried.add(shadow);
            }
            listed.add(new Listed<>(hosted, isTried ? shadow.reach().regions() : Set.of(), passedOver));
        }
        List<Hosted<I, A>> asked = new ArrayList<>(chosen);
        asked.addAll(missing(point, chosen, national, admissions));
        asked.sort(order);
        tried.sort(order);
        listed.sort(Comparator.comparing(Listed::hosted, order));
        return new Board<>(List.copyOf(asked), List.copyOf(tried), trials(tried), List.copyOf(listed));
    }

    private static <I, A> List<Trial> trials(List<Hosted<I, A>> tried) {
        Map<String, Trial> byDigest = new LinkedHashMap<>();
        for (Hosted<I, A> hosted : tried) {
            PluginStamp stamp = hosted.stamp();
            Set<RegionCode> regions = hosted.reach().regions();
            byDigest.merge(
                    stamp.digest(),
                    new Trial(stamp.bundle(), stamp.version(), stamp.digest(), regions),
                    (one, more) -> one.alsoIn(more.regions()));
        }
        return List.copyOf(byDigest.values());
    }

    /** These versions as far as they are there, in order, to be asked about anybody. */
    List<Hosted<I, A>> versions(Set<PluginStamp> wanted) {
        Map<PluginStamp, Hosted<I, A>> found = new LinkedHashMap<>();
        listed.stream()
                .map(Listed::hosted)
                .filter(hosted -> wanted.contains(hosted.stamp()))
                .forEach(hosted -> found.putIfAbsent(hosted.stamp(), hosted));
        return found.values().stream().map(Hosted::everywhere).toList();
    }

    private static <I, A> Optional<Text> passedOver(Hosted<I, A> hosted, List<Hosted<I, A>> chosen) {
        return chosen.stream()
                .filter(first -> first.stamp().pluginId().equals(hosted.stamp().pluginId())
                        && first.stamp().bundle().equals(hosted.stamp().bundle())
                        && first.reach().meets(hosted.reach()))
                .findFirst()
                .map(first -> SENTENCES.say("plugin.passed-over", first.stamp().version()));
    }

    private static <I, A> List<Hosted<I, A>> missing(
            ExtensionPoint<?, I, ?, A> point,
            Collection<Hosted<I, A>> there,
            Set<String> national,
            Admissions admissions) {
        List<Hosted<I, A>> missing = new ArrayList<>();
        admissions.expected().stream()
                .filter(expected ->
                        expected.extensionPoint().equals(point.contract().getName()))
                .filter(expected -> !expected.regions().isEmpty())
                .filter(expected -> there.stream().noneMatch(one -> one.stamp().equals(expected.stamp())))
                .forEach(expected -> missing.add(Hosted.absent(expected, point)));
        national.stream()
                .filter(id -> there.stream()
                        .noneMatch(one ->
                                one.reach().national() && one.stamp().pluginId().equals(id)))
                .forEach(id -> missing.add(Hosted.absent(id, point)));
        return missing;
    }
}
