// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginHealth.Health;
import fr.relais.host.PluginInfo;
import fr.relais.host.Trial;
import fr.relais.host.admission.Admissions;
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
abstract class HostComponent<S, I, A> implements Listing {

    final PluginHost<S, I, A> host;

    HostComponent(PluginHost<S, I, A> host) {
        this.host = host;
    }

    /** Somebody decides which plug-ins count. */
    @Reference(
            name = "admissions",
            bind = "admit",
            updated = "admit",
            unbind = "admitNobody",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void admit(Admissions deciding) {
        host.admit(deciding);
    }

    void admitNobody(Admissions former) {
        host.admitNobody(former);
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
    public final List<Trial> trials() {
        return host.trials();
    }
}
