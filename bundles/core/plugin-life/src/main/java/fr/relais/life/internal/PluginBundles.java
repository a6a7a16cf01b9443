// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The bundles of this node that came through the gate, known by their location. They export nothing, so that refreshing one touches no
 * other. Not thread-safe: one act at a time.
 */
final class PluginBundles {

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

    /**
     * Installs a jar, unless it is, and starts it. Started for this run of the framework alone: what the bundle cache brings back after a
     * restart waits until somebody wants it.
     *
     * @throws BundleException if it can't be resolved or started; then it isn't installed
     */
    void start(String digest, byte[] jar) throws BundleException {
        Bundle bundle = framework.installBundle(LOCATION + digest, new ByteArrayInputStream(jar));
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException | RuntimeException | LinkageError failed) {
            uninstall(List.of(bundle));
            throw failed;
        }
    }

    /** Whether a jar is started. */
    boolean runs(String digest) {
        return Optional.ofNullable(framework.getBundle(LOCATION + digest))
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .isPresent();
    }

    /** Uninstalls those whose digest isn't wanted. */
    void keepOnly(Predicate<String> wanted) throws BundleException {
        uninstall(Arrays.stream(framework.getBundles())
                .filter(bundle -> digest(bundle).filter(wanted.negate()).isPresent())
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
