// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.partnership.text.Sentences;
import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginQuestion;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.pluginhost.admission.ActivationPolicy;
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
 * @param shadow those to ask without effect, in order
 * @param shadowVersions the versions of these
 * @param listed those that are there, in order
 */
record RegistrySnapshot<Q extends PluginQuestion, V, A>(
        List<RegisteredPlugin<Q, V, A>> asked,
        List<RegisteredPlugin<Q, V, A>> shadow,
        List<ShadowVersion> shadowVersions,
        List<Listed<Q, V, A>> listed) {

    private static final Sentences SENTENCES = Sentences.beside(RegistrySnapshot.class);

    /** One that is there. @param passedOver why it isn't asked though it might be */
    record Listed<Q extends PluginQuestion, V, A>(
            RegisteredPlugin<Q, V, A> plugin, Set<RegionCode> shadowRegions, Optional<Text> passedOver) {

        PluginInfo info(ExtensionPoint<?, Q, V, A> point) {
            return plugin.info(point, shadowRegions, passedOver);
        }
    }

    /**
     * @param present what is there, best service ranking first: of one bundle's plug-in in two versions, the first is asked where
     *     both would be
     * @param national identifiers of the national plug-ins that nobody can remove
     * @param policy which count, and where
     */
    static <Q extends PluginQuestion, V, A> RegistrySnapshot<Q, V, A> of(
            ExtensionPoint<?, Q, V, A> point,
            Collection<RegisteredPlugin<Q, V, A>> present,
            Set<String> national,
            ActivationPolicy policy) {
        Comparator<RegisteredPlugin<Q, V, A>> order =
                Comparator.comparing(RegisteredPlugin::descriptor, PluginDescriptor.in(point.order()));
        List<RegisteredPlugin<Q, V, A>> chosen = new ArrayList<>();
        List<RegisteredPlugin<Q, V, A>> tried = new ArrayList<>();
        List<Listed<Q, V, A>> listed = new ArrayList<>();
        for (RegisteredPlugin<Q, V, A> any : present) {
            RegisteredPlugin<Q, V, A> plugin = any.inForce(policy);
            Optional<Text> passedOver = plugin.asked() ? passedOver(plugin, chosen) : Optional.empty();
            if (plugin.asked() && passedOver.isEmpty()) {
                chosen.add(plugin);
            }
            RegisteredPlugin<Q, V, A> shadow = any.inShadow(policy);
            boolean isTried = shadow.asked() && !shadow.scope().national();
            if (isTried) {
                tried.add(shadow);
            }
            listed.add(new Listed<>(plugin, isTried ? shadow.scope().regions() : Set.of(), passedOver));
        }
        List<RegisteredPlugin<Q, V, A>> asked = new ArrayList<>(chosen);
        asked.addAll(missing(point, chosen, national, policy));
        asked.sort(order);
        tried.sort(order);
        listed.sort(Comparator.comparing(Listed::plugin, order));
        return new RegistrySnapshot<>(List.copyOf(asked), List.copyOf(tried), trials(tried), List.copyOf(listed));
    }

    private static <Q extends PluginQuestion, V, A> List<ShadowVersion> trials(List<RegisteredPlugin<Q, V, A>> tried) {
        Map<String, ShadowVersion> byDigest = new LinkedHashMap<>();
        for (RegisteredPlugin<Q, V, A> plugin : tried) {
            PluginVersionId versionId = plugin.id();
            Set<RegionCode> regions = plugin.scope().regions();
            byDigest.merge(
                    versionId.digest(),
                    new ShadowVersion(versionId.bundle(), versionId.version(), versionId.digest(), regions),
                    (one, more) -> one.alsoIn(more.regions()));
        }
        return List.copyOf(byDigest.values());
    }

    /** These versions as far as they are there, in order, to be asked about anybody. */
    List<RegisteredPlugin<Q, V, A>> versions(Set<PluginVersionId> wanted) {
        Map<PluginVersionId, RegisteredPlugin<Q, V, A>> found = new LinkedHashMap<>();
        listed.stream()
                .map(Listed::plugin)
                .filter(plugin -> wanted.contains(plugin.id()))
                .forEach(plugin -> found.putIfAbsent(plugin.id(), plugin));
        return found.values().stream().map(RegisteredPlugin::everywhere).toList();
    }

    private static <Q extends PluginQuestion, V, A> Optional<Text> passedOver(
            RegisteredPlugin<Q, V, A> plugin, List<RegisteredPlugin<Q, V, A>> chosen) {
        return chosen.stream()
                .filter(first -> first.id().pluginId().equals(plugin.id().pluginId())
                        && first.id().bundle().equals(plugin.id().bundle())
                        && first.scope().meets(plugin.scope()))
                .findFirst()
                .map(first -> SENTENCES.say("plugin.passed-over", first.id().version()));
    }

    private static <Q extends PluginQuestion, V, A> List<RegisteredPlugin<Q, V, A>> missing(
            ExtensionPoint<?, Q, V, A> point,
            Collection<RegisteredPlugin<Q, V, A>> there,
            Set<String> national,
            ActivationPolicy policy) {
        List<RegisteredPlugin<Q, V, A>> missing = new ArrayList<>();
        policy.expected().stream()
                .filter(expected ->
                        expected.extensionPoint().equals(point.contract().getName()))
                .filter(expected -> !expected.regions().isEmpty())
                .filter(expected -> there.stream().noneMatch(one -> one.id().equals(expected.id())))
                .forEach(expected -> missing.add(RegisteredPlugin.absent(expected, point)));
        national.stream()
                .filter(id -> there.stream()
                        .noneMatch(one ->
                                one.scope().national() && one.id().pluginId().equals(id)))
                .forEach(id -> missing.add(RegisteredPlugin.absent(id, point)));
        return missing;
    }
}
