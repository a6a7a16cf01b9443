// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginQuestion;
import fr.relais.pluginhost.admission.ActivationPolicy;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Hosts every {@link ExtensionPoint} that a capability registers: looks for the plug-ins that implement its contract and registers the
 * {@link PluginCalls} that asks them, until the extension point leaves. Knows none of them by name. Thread-safe.
 */
@Component(immediate = true, service = ExtensionPointRegistry.class, configurationPid = "fr.relais.host")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=fr.relais.pluginhost.PluginCalls")
public final class ExtensionPointRegistry {

    private final BundleContext own;
    private final GuardRegistry guard;

    /** The best service ranking first. */
    private final Map<ServiceReference<?>, Hosting<?>> hostings =
            new ConcurrentSkipListMap<>(Collections.reverseOrder());

    /** Guarded by this, as is the other. */
    private Set<String> national;

    private ActivationPolicy policy = DenyAll.INSTANCE;

    /** Made by Declarative Services before any extension point is bound. */
    @Activate
    public ExtensionPointRegistry(BundleContext own, @Reference GuardRegistry guard, HostSettings settings) {
        this.own = own;
        this.guard = guard;
        this.national = Set.of(settings.national());
    }

    /** The settings changed. */
    @Modified
    synchronized void change(HostSettings settings) {
        national = Set.of(settings.national());
        hostings.values().forEach(hosting -> hosting.require(national));
    }

    /** A capability registers an extension point. */
    @Reference(
            name = "points",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindPoint(ExtensionPoint<?, ?, ?, ?> point, ServiceReference<ExtensionPoint<?, ?, ?, ?>> reference) {
        Hosting<?> hosting;
        synchronized (this) {
            hosting = host(point, reference.getBundle().getBundleContext());
            hostings.put(reference, hosting);
        }
        // without the lock: who was waiting for the calls begins its work here
        hosting.open(own);
    }

    public void unbindPoint(ExtensionPoint<?, ?, ?, ?> point, ServiceReference<ExtensionPoint<?, ?, ?, ?>> reference) {
        Hosting<?> hosting = hostings.remove(reference);
        if (hosting != null) {
            hosting.close();
        }
    }

    /** @param capability the context of the bundle that knows the contract, and so sees plug-ins of that contract alone */
    private <S, Q extends PluginQuestion, V, A> Hosting<S> host(
            ExtensionPoint<S, Q, V, A> point, BundleContext capability) {
        PluginHost<S, Q, V, A> host = new PluginHost<>(capability, point, guard, Set.of());
        Hosting<S> hosting = new Hosting<>(host, point, capability);
        hosting.require(national);
        host.activateBy(policy);
        return hosting;
    }

    /** Somebody decides which plug-ins count. */
    @Reference(
            name = "admissions",
            bind = "activateBy",
            updated = "activateBy",
            unbind = "denyAll",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public synchronized void activateBy(ActivationPolicy deciding) {
        policy = deciding;
        hostings.values().forEach(hosting -> hosting.host.activateBy(deciding));
    }

    public synchronized void denyAll(ActivationPolicy former) {
        if (policy == former) {
            policy = DenyAll.INSTANCE;
        }
        hostings.values().forEach(hosting -> hosting.host.denyAll(former));
    }

    @Deactivate
    void stop() {
        hostings.values().forEach(Hosting::close);
        hostings.clear();
    }

    /** The names of the contracts. */
    Set<String> contracts() {
        Set<String> contracts = new TreeSet<>();
        hostings.values().forEach(hosting -> contracts.add(hosting.host.contract()));
        return contracts;
    }

    /** The plug-ins that are there, extension point by extension point, each in its order. */
    List<PluginInfo> list() {
        return hostings.values().stream()
                .flatMap(hosting -> hosting.host.list().stream())
                .toList();
    }

    /** How those are that should answer. */
    List<Health> inForce() {
        return hostings.values().stream()
                .flatMap(hosting -> hosting.host.inForce().stream())
                .toList();
    }

    /** One extension point, hosted. */
    private static final class Hosting<S> implements ServiceTrackerCustomizer<S, ServiceReference<S>>, AutoCloseable {

        private final PluginHost<S, ?, ?, ?> host;
        private final ExtensionPoint<S, ?, ?, ?> point;
        private final ServiceTracker<S, ServiceReference<S>> tracker;
        private ServiceRegistration<?> calls;

        Hosting(PluginHost<S, ?, ?, ?> host, ExtensionPoint<S, ?, ?, ?> point, BundleContext capability) {
            this.host = host;
            this.point = point;
            this.tracker = new ServiceTracker<>(capability, point.contract(), this);
        }

        /** @param configured national plug-ins by the settings */
        void require(Set<String> configured) {
            Set<String> declared = point.national();
            host.require(declared.isEmpty() || configured.isEmpty() ? declared : configured);
        }

        void open(BundleContext own) {
            tracker.open();
            calls = own.registerService(
                    PluginCalls.class, host, new Hashtable<>(Map.of(ExtensionPoint.CONTRACT, host.contract())));
        }

        @Override
        public ServiceReference<S> addingService(ServiceReference<S> reference) {
            host.bind(reference);
            return reference;
        }

        @Override
        public void modifiedService(ServiceReference<S> reference, ServiceReference<S> same) {
            host.updated(reference);
        }

        @Override
        public void removedService(ServiceReference<S> reference, ServiceReference<S> same) {
            host.unbind(reference);
        }

        @Override
        public void close() {
            calls.unregister();
            tracker.close();
            host.close();
        }
    }
}
