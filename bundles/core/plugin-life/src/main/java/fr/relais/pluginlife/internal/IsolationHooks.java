// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Component;

/**
 * I-G16: a plug-in's bundle sees no service and no bundle but its own, whatever it finds a way to ask for. Should a plug-in get hold of a
 * bundle context, there is no data source behind it, nor another bundle's context.
 */
@Component(
        service = {
            FindHook.class,
            EventListenerHook.class,
            org.osgi.framework.hooks.bundle.FindHook.class,
            org.osgi.framework.hooks.bundle.EventHook.class
        },
        immediate = true)
public final class IsolationHooks
        implements FindHook,
                EventListenerHook,
                org.osgi.framework.hooks.bundle.FindHook,
                org.osgi.framework.hooks.bundle.EventHook {

    /** As what it is registered. */
    static final String[] HOOKS = {
        FindHook.class.getName(),
        EventListenerHook.class.getName(),
        org.osgi.framework.hooks.bundle.FindHook.class.getName(),
        org.osgi.framework.hooks.bundle.EventHook.class.getName()
    };

    @Override
    public void find(
            BundleContext asking, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        Bundle bundle = asking.getBundle();
        if (isPlugin(bundle)) {
            references.removeIf(reference -> !bundle.equals(reference.getBundle()));
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        Bundle offering = event.getServiceReference().getBundle();
        listeners
                .keySet()
                .removeIf(asking ->
                        isPlugin(asking.getBundle()) && !asking.getBundle().equals(offering));
    }

    @Override
    public void find(BundleContext asking, Collection<Bundle> bundles) {
        Bundle bundle = asking.getBundle();
        if (isPlugin(bundle)) {
            bundles.removeIf(other -> !bundle.equals(other));
        }
    }

    @Override
    public void event(BundleEvent event, Collection<BundleContext> contexts) {
        contexts.removeIf(
                asking -> isPlugin(asking.getBundle()) && !asking.getBundle().equals(event.getBundle()));
    }

    private static boolean isPlugin(Bundle bundle) {
        return PluginBundles.digest(bundle).isPresent();
    }
}
