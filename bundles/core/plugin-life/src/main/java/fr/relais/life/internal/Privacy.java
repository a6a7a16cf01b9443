// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Component;

/**
 * I-G16: a plug-in's bundle sees no service but its own, whatever it finds a way to ask for. Should a plug-in get hold of a bundle context,
 * there is no data source behind it.
 */
@Component(
        service = {FindHook.class, EventListenerHook.class},
        immediate = true)
public final class Privacy implements FindHook, EventListenerHook {

    @Override
    public void find(
            BundleContext asking, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        Bundle bundle = asking.getBundle();
        if (PluginBundles.digest(bundle).isPresent()) {
            references.removeIf(reference -> !bundle.equals(reference.getBundle()));
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        Bundle offering = event.getServiceReference().getBundle();
        listeners
                .keySet()
                .removeIf(asking -> PluginBundles.digest(asking.getBundle()).isPresent()
                        && !asking.getBundle().equals(offering));
    }
}
