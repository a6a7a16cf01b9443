// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.pluginhost.admission.Activation;
import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.LifecycleAction;
import fr.relais.pluginlife.Origin;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.internal.gate.ComponentCheck;
import fr.relais.pluginlife.internal.gate.Gate;
import fr.relais.pluginlife.internal.gate.Jar;
import fr.relais.pluginlife.internal.gate.TestJar;
import fr.relais.vocabulary.RegionCode;
import java.nio.file.Path;
import java.time.Instant;
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
final class TestNode implements AutoCloseable {

    static final RegionCode BRETAGNE = new RegionCode("53");
    static final Instant NOW = Instant.parse("2010-01-11T08:00:00Z");
    static final String BUNDLE = "org.bretagne.workload";

    private static final String API = "fr.relais.plugin.orientation;version=1.2.0,fr.relais.vocabulary;version=1.2.0,"
            + "fr.relais.plugin.madeup;version=1.0.0";

    final Framework framework;
    final NodeReconciler node;
    final LifecycleCommands acts;
    private final EventLog ledger;

    /** @param storage where the framework keeps its bundles, whatever a former run left there */
    TestNode(Path storage, MemoryPluginRepository shelf) throws BundleException {
        this.framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        API));
        framework.start();
        this.ledger = new EventLog(shelf);
        this.node = new NodeReconciler(framework.getBundleContext(), shelf, ledger);
        this.acts = new LifecycleCommands(shelf, ledger, node);
        acts.reconcileAtStart();
    }

    /** A plug-in of Bretagne, in a version. */
    static byte[] jar(String version) {
        return new TestJar().header(Constants.BUNDLE_VERSION, version).jar();
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
                List.of(new ComponentCheck.Declared("workload", "bretagne.workload", "Criterion", Set.of(BRETAGNE))),
                Set.of(BRETAGNE));
        LifecycleCommands.AcceptedJar brought = new LifecycleCommands.AcceptedJar(passed, jar);
        acts.deploy(brought, new LifecycleCommands.Actor("bretagne", Origin.UPLOAD, "tested", NOW), Set.of(BRETAGNE));
        return brought.version();
    }

    PluginVersion deploy(String version) {
        return deploy(version, jar(version));
    }

    DeploymentState rollBack() {
        return act(standing -> {
            acts.start(standing.before().orElseThrow(), Optional.empty());
            return new LifecycleCommands.Change(
                    LifecycleAction.ROLLED_BACK, standing.active().orElseThrow());
        });
    }

    DeploymentState retire() {
        return act(standing -> new LifecycleCommands.Change(
                LifecycleAction.RETIRED, standing.active().orElseThrow()));
    }

    private DeploymentState act(Function<DeploymentState, LifecycleCommands.Change> deciding) {
        return acts.apply(
                page -> page.state(BRETAGNE, BUNDLE).orElseThrow(),
                new LifecycleCommands.Actor("bretagne", Origin.UPLOAD, "tested", NOW),
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
