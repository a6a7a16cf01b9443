// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginInfo;
import fr.relais.host.PluginStamp;
import fr.relais.host.Trial;
import fr.relais.host.admission.Admissions;
import fr.relais.host.admission.Expected;
import fr.relais.partnership.text.Sentences;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The criteria that are there at one moment. Immutable; a new one is made whenever a plug-in comes or goes.
 *
 * @param asked those to ask, in order, with those that are missing
 * @param tried those to ask without effect, in order
 * @param trials the versions of these
 * @param there those that are there, best service ranking first, with the digests of their jars
 * @param all those that are there, in order, with why they aren't asked
 */
record Board(List<Hosted> asked, List<Hosted> tried, List<Trial> trials, List<Hosted> there, List<PluginInfo> all) {

    private static final Sentences SENTENCES = Sentences.beside(Board.class);

    /**
     * @param present what is there, best service ranking first: of one bundle's plug-in in two versions, the first is asked
     * @param national identifiers of the national criteria that nobody can remove
     * @param admissions which count, and where
     */
    static Board of(Collection<Hosted> present, Set<String> national, Admissions admissions) {
        List<Hosted> byRanking =
                present.stream().map(hosted -> hosted.inForce(admissions)).toList();
        Map<String, Hosted> chosen = new HashMap<>();
        Map<Hosted, Text> passedOver = new HashMap<>();
        for (Hosted hosted : byRanking) {
            if (hosted.asked()) {
                Hosted first = chosen.putIfAbsent(
                        hosted.stamp().pluginId() + " " + hosted.stamp().bundle(), hosted);
                if (first != null) {
                    passedOver.put(
                            hosted,
                            SENTENCES.say("plugin.passed-over", first.stamp().version()));
                }
            }
        }
        List<Hosted> asked = new ArrayList<>(chosen.values());
        admissions.expected().stream()
                .filter(expected -> expected.extensionPoint().equals(OrientationCriterion.class.getName()))
                .filter(expected -> !expected.regions().isEmpty())
                .filter(expected -> chosen.values().stream()
                        .noneMatch(there -> there.stamp().equals(expected.stamp())))
                .map((Expected expected) -> Hosted.absent(expected))
                .forEach(asked::add);
        national.stream()
                .filter(id -> chosen.values().stream().noneMatch(there -> isNational(there, id)))
                .map((String id) -> Hosted.absent(id))
                .forEach(asked::add);
        asked.sort(Hosted.ORDER);
        List<Hosted> tried = present.stream()
                .map(hosted -> hosted.inShadow(admissions))
                .filter(hosted -> hosted.asked() && !hosted.reach().national())
                .sorted(Hosted.ORDER)
                .toList();
        return new Board(
                List.copyOf(asked),
                tried,
                trials(tried),
                byRanking,
                byRanking.stream()
                        .sorted(Hosted.ORDER)
                        .map(hosted -> hosted.info(Optional.ofNullable(passedOver.get(hosted))))
                        .toList());
    }

    private static List<Trial> trials(List<Hosted> tried) {
        Map<String, Trial> byDigest = new LinkedHashMap<>();
        for (Hosted hosted : tried) {
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
    List<Hosted> versions(Set<PluginStamp> wanted) {
        Map<PluginStamp, Hosted> found = new HashMap<>();
        there.stream()
                .filter(hosted -> wanted.contains(hosted.stamp()))
                .forEach(hosted -> found.putIfAbsent(hosted.stamp(), hosted));
        return found.values().stream()
                .sorted(Hosted.ORDER)
                .map(Hosted::everywhere)
                .toList();
    }

    private static boolean isNational(Hosted hosted, String id) {
        PluginStamp stamp = hosted.stamp();
        return hosted.reach().national() && stamp.pluginId().equals(id);
    }
}
