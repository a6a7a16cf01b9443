// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal;

import fr.relais.life.Act;
import fr.relais.life.Origin;
import fr.relais.life.PluginVersion;
import fr.relais.life.Standing;
import fr.relais.life.internal.gate.Components;
import fr.relais.life.internal.gate.Gate;
import fr.relais.life.internal.gate.Jar;
import fr.relais.life.internal.gate.Made;
import fr.relais.pluginhost.admission.Activation;
import fr.relais.vocabulary.RegionCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** A node: a framework of its own on a shelf that is everybody's. */
final class OneNode implements AutoCloseable {

    static final RegionCode BRETAGNE = new RegionCode("53");
    static final String BUNDLE = "org.bretagne.workload";

    private static final String API = "fr.relais.plugin.orientation;version=1.1.0,fr.relais.vocabulary;version=1.0.0";

    final Framework framework;
    final Node node;
    final Acts acts;
    private final Ledger ledger;

    /** @param storage where the framework keeps its bundles, whatever a former run left there */
    OneNode(Path storage, MemoryShelf shelf) throws BundleException {
        this.framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        API));
        framework.start();
        this.ledger = new Ledger(shelf);
        this.node = new Node(framework.getBundleContext(), shelf, ledger);
        this.acts = new Acts(shelf, ledger, node);
        acts.begin();
    }

    /** A plug-in of Bretagne, in a version. */
    static byte[] jar(String version) {
        return new Made().header(Constants.BUNDLE_VERSION, version).jar();
    }

    static PluginVersion version(String version) {
        return new PluginVersion(BUNDLE, version, Jar.digest(jar(version)));
    }

    /** Puts a jar in force, past the gate. */
    PluginVersion deploy(String version, byte[] jar) {
        Gate.Passed passed = new Gate.Passed(
                Jar.digest(jar),
                BUNDLE,
                version,
                List.of(new Components.Declared("workload", "bretagne.workload", "Criterion", Set.of(BRETAGNE))),
                Set.of(BRETAGNE));
        Acts.Brought brought = new Acts.Brought(passed, jar);
        acts.bring(brought, new Acts.Doer("bretagne", Origin.UPLOAD, "tested"), Set.of(BRETAGNE));
        return brought.version();
    }

    PluginVersion deploy(String version) {
        return deploy(version, jar(version));
    }

    Standing rollBack() {
        return act(standing -> {
            acts.start(standing.before().orElseThrow(), Optional.empty());
            return new Acts.Done(Act.ROLLED_BACK, standing.active().orElseThrow());
        });
    }

    Standing retire() {
        return act(standing -> new Acts.Done(Act.RETIRED, standing.active().orElseThrow()));
    }

    private Standing act(Function<Standing, Acts.Done> deciding) {
        return acts.act(
                page -> page.standing(BRETAGNE, BUNDLE).orElseThrow(),
                new Acts.Doer("bretagne", Origin.UPLOAD, "tested"),
                deciding);
    }

    /** The version that counts here; empty if none does. */
    Optional<String> inForce() {
        List<String> counting = pluginBundles().stream()
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .filter(bundle -> {
                    Activation admission = node.of(bundle);
                    return admission.refusal().isEmpty() && admission.active().contains(BRETAGNE);
                })
                .map(bundle -> bundle.getVersion().toString())
                .toList();
        if (counting.size() > 1) {
            throw new AssertionError("several count: " + counting);
        }
        return counting.stream().findFirst();
    }

    List<Bundle> pluginBundles() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getLocation().startsWith("relais-plugin:"))
                .toList();
    }

    @Override
    public void close() throws BundleException {
        node.close();
        framework.stop();
        try {
            framework.waitForStop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
