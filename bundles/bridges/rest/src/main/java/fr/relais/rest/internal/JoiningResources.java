// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The services that want to be resources of the application, whether they are put up already or not. */
public final class JoiningResources {

    private static final String FILTER =
            "(&(osgi.jaxrs.resource=true)(osgi.jaxrs.application.select=*" + RelaisApplication.NAME + "*))";

    private JoiningResources() {}

    /** Those that are there now. */
    public static List<ServiceReference<?>> of(BundleContext bundles) {
        try {
            ServiceReference<?>[] found = bundles.getServiceReferences((String) null, FILTER);
            return found == null ? List.of() : List.of(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the filter is a constant", e);
        }
    }
}
