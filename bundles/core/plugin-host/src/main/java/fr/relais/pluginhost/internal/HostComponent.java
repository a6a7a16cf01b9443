// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.pluginhost.admission.ActivationPolicy;
import java.util.List;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What the hosts of all kinds of plug-ins have in common as components. One adds the reference to its kind, which binds here; the
 * annotations here are inherited (see bnd.bnd).
 */
abstract class HostComponent<S, I, A> implements PluginCatalog {

    final PluginHost<S, I, A> host;

    HostComponent(PluginHost<S, I, A> host) {
        this.host = host;
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
    void activateBy(ActivationPolicy deciding) {
        host.activateBy(deciding);
    }

    void denyAll(ActivationPolicy former) {
        host.denyAll(former);
    }

    void bind(ServiceReference<S> reference) {
        host.bind(reference);
    }

    void updated(ServiceReference<S> reference) {
        host.updated(reference);
    }

    void unbind(ServiceReference<S> reference) {
        host.unbind(reference);
    }

    @Deactivate
    void stop() {
        host.close();
    }

    @Override
    public final List<PluginInfo> list() {
        return host.list();
    }

    @Override
    public final List<Health> inForce() {
        return host.inForce();
    }

    /** The versions that are tried now. */
    public final List<ShadowVersion> shadowVersions() {
        return host.shadowVersions();
    }
}
