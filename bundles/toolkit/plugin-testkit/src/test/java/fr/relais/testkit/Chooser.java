// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import fr.relais.plugin.orientation.DestinationChoice;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.Preference;

/** A choice that does what a test says; described like any in the test's resources. */
public final class Chooser implements DestinationChoice {

    private final DestinationChoice does;

    Chooser(DestinationChoice does) {
        this.does = does;
    }

    @Override
    public Preference prefer(Destinations destinations, OrientationContext context) {
        return does.prefer(destinations, context);
    }
}
