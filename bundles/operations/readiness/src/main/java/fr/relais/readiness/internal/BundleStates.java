// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import org.osgi.framework.Bundle;

/** The names of a bundle's states. */
final class BundleStates {

    private BundleStates() {}

    static String name(int state) {
        return switch (state) {
            case Bundle.UNINSTALLED -> "uninstalled";
            case Bundle.INSTALLED -> "installed, but can't be resolved";
            case Bundle.RESOLVED -> "resolved, but not started";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            default -> "active";
        };
    }
}
