// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The bundles of this node that came through the gate, known by their location. They export nothing, so that refreshing one touches no
 * other. Not thread-safe: one act at a time.
 */
public final class PluginBundles {

    private static final String LOCATION = "relais-plugin:";

    private final BundleContext framework;

    /** @param own the context of this bundle; others are installed by the framework's, so that they don't hang on this one's life */
    PluginBundles(BundleContext own) {
        this.framework = own.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
    }

    /** The digest of a bundle that came through the gate; empty for any other. */
    static Optional<String> digest(Bundle bundle) {
        String location = bundle.getLocation();
        return location.startsWith(LOCATION) ? Optional.of(location.substring(LOCATION.length())) : Optional.empty();
    }

    /** The bundle of a jar, if it is installed. @param framework the context of the framework's own bundle */
    public static Optional<Bundle> in(BundleContext framework, String digest) {
        return Optional.ofNullable(framework.getBundle(LOCATION + digest));
    }

    /**
     * Installs a jar and starts it, for this run of the framework alone. What the framework's cache brought back of a former run is thrown
     * away: what counts comes from the repository.
     *
     * @throws BundleException if it can't be resolved or started; then it isn't installed
     */
    void start(String digest, byte[] jar) throws BundleException {
        uninstall(Optional.ofNullable(framework.getBundle(LOCATION + digest)).stream()
                .toList());
        Bundle bundle = framework.installBundle(LOCATION + digest, new ByteArrayInputStream(jar));
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException | RuntimeException | LinkageError failed) {
            uninstall(List.of(bundle));
            throw failed;
        }
    }

    /** Whether a jar is started, by {@link #start} and in this run of the framework. */
    boolean runs(String digest) {
        return in(framework, digest)
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .filter(bundle -> !bundle.adapt(BundleStartLevel.class).isPersistentlyStarted())
                .isPresent();
    }

    /** The digests of those that are installed. */
    Stream<String> digests() {
        return Arrays.stream(framework.getBundles()).flatMap(bundle -> digest(bundle).stream());
    }

    /** Uninstalls some. */
    void remove(Predicate<String> which) throws BundleException {
        uninstall(Arrays.stream(framework.getBundles())
                .filter(bundle -> digest(bundle).filter(which).isPresent())
                .toList());
    }

    private void uninstall(List<Bundle> bundles) throws BundleException {
        for (Bundle bundle : bundles) {
            bundle.uninstall();
        }
        if (!bundles.isEmpty()) {
            // lets go of their class loaders
            framework.getBundle().adapt(FrameworkWiring.class).refreshBundles(bundles);
        }
    }
}
