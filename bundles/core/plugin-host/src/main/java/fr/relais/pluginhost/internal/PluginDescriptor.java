// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.partnership.text.Sentences;
import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.admission.Activation;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Who a plug-in says it is and whom it wants to be asked about, read from its component properties.
 *
 * @param ranking its service ranking
 * @param refusal why it isn't asked, if it isn't
 */
record PluginDescriptor(PluginVersionId id, PluginScope scope, int ranking, Optional<Text> refusal) {

    /** By identifier; of two bundles with one identifier, by symbolic name. */
    private static final Comparator<PluginDescriptor> BY_NAME = Comparator.comparing(
                    (PluginDescriptor any) -> any.id().pluginId())
            .thenComparing(any -> any.id().bundle());

    /** National ones first. */
    private static final Comparator<PluginDescriptor> NATIONAL_FIRST = Comparator.comparing(
                    (PluginDescriptor any) -> !any.scope().national())
            .thenComparing(BY_NAME);

    /** I-T7: those of some missions locales first, then those of regions, then the best service ranking. */
    private static final Comparator<PluginDescriptor> NARROWEST_FIRST = Comparator.comparing(
                    (PluginDescriptor any) -> any.scope().national())
            .thenComparing(any -> any.scope().missionsLocales().isEmpty())
            .thenComparing(PluginDescriptor::ranking, Comparator.reverseOrder())
            .thenComparing(BY_NAME);

    static final String ID = "relais.plugin.id";
    static final String NATIONAL = "relais.national";
    static final String REGIONS = "relais.regions";
    static final String MISSIONS_LOCALES = "relais.missions.locales";

    private static final Sentences SENTENCES = Sentences.beside(PluginDescriptor.class);
    private static final Pattern ID_FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int LONGEST_ID = 100;

    /** The comparator for the order of an extension point. */
    static Comparator<PluginDescriptor> in(ExtensionPoint.Order order) {
        return switch (order) {
            case NATIONAL_FIRST -> NATIONAL_FIRST;
            case NARROWEST_FIRST -> NARROWEST_FIRST;
        };
    }

    static PluginDescriptor of(ServiceReference<?> reference) {
        String id = one(reference.getProperty(ID));
        String bundle = Objects.toString(reference.getBundle().getSymbolicName(), "?");
        PluginVersionId versionId = new PluginVersionId(
                id.isEmpty() ? standIn(reference) : id,
                bundle,
                reference.getBundle().getVersion().toString());
        if (id.length() > LONGEST_ID || !ID_FORM.matcher(id).matches()) {
            return refused(versionId, "plugin.without-id", ID);
        }
        int ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer given ? given : 0;
        if (Boolean.parseBoolean(one(reference.getProperty(NATIONAL)))) {
            return national(versionId, ranking);
        }
        return regional(
                versionId,
                several(reference.getProperty(REGIONS)),
                several(reference.getProperty(MISSIONS_LOCALES)),
                ranking);
    }

    /** National plug-ins come from the platform's own bundles: the gate lets nobody else have their name. */
    private static PluginDescriptor national(PluginVersionId versionId, int ranking) {
        return versionId.ofNationalBundle()
                ? new PluginDescriptor(versionId, new PluginScope(true, Set.of(), Set.of()), ranking, Optional.empty())
                : refused(versionId, "plugin.not-national", versionId.bundle());
    }

    private static PluginDescriptor regional(
            PluginVersionId versionId, List<String> regions, List<String> missionsLocales, int ranking) {
        if (regions.isEmpty()) {
            return refused(versionId, "plugin.without-scope", REGIONS);
        }
        try {
            PluginScope scope = new PluginScope(
                    false, codes(regions, RegionCode::new), codes(missionsLocales, MissionLocaleId::new));
            return new PluginDescriptor(versionId, scope, ranking, Optional.empty());
        } catch (IllegalArgumentException e) {
            return refused(versionId, "plugin.bad-scope", e.getMessage());
        }
    }

    /** Who it is and whom it is asked about where it was admitted; national ones are the platform's own and need nobody's word. */
    PluginDescriptor narrowedBy(Activation activation, Set<RegionCode> admitted) {
        if (refusal.isPresent() || scope.national()) {
            return this;
        }
        PluginVersionId stamped = new PluginVersionId(
                id.pluginId(), id.bundle(), id.version(), activation.digest().orElse(""));
        PluginScope narrowed = scope.within(admitted);
        Optional<Text> why =
                activation.refusal().or(() -> narrowed.regions().isEmpty() ? notInForce(activation) : Optional.empty());
        return new PluginDescriptor(stamped, why.isPresent() ? scope : narrowed, ranking, why);
    }

    private static Optional<Text> notInForce(Activation activation) {
        return Optional.of(SENTENCES.say(activation.shadow().isEmpty() ? "plugin.not-in-force" : "plugin.in-shadow"));
    }

    private static PluginDescriptor refused(PluginVersionId versionId, String key, String detail) {
        return new PluginDescriptor(versionId, PluginScope.NONE, 0, Optional.of(SENTENCES.say(key, detail)));
    }

    private static <T> Set<T> codes(List<String> values, Function<String, T> code) {
        return values.stream().map(code).collect(Collectors.toUnmodifiableSet());
    }

    private static String standIn(ServiceReference<?> reference) {
        return Objects.toString(
                reference.getProperty("component.name"), "service " + reference.getProperty(Constants.SERVICE_ID));
    }

    private static String one(Object property) {
        List<String> values = several(property);
        return values.size() == 1 ? values.get(0) : "";
    }

    /** A component property of several values may come as an array, a collection or one value (OSGi Configuration Admin). */
    private static List<String> several(Object property) {
        if (property == null) {
            return List.of();
        }
        if (property instanceof Object[] array) {
            return Arrays.stream(array).map(Objects::toString).toList();
        }
        if (property instanceof Collection<?> collection) {
            return collection.stream().map(Objects::toString).toList();
        }
        return List.of(property.toString());
    }
}
