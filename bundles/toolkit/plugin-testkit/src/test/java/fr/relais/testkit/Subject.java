// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;

/** A criterion that does what a test says; described like any in the test's resources. */
public final class Subject implements OrientationCriterion {

    private final OrientationCriterion does;

    Subject(OrientationCriterion does) {
        this.does = does;
    }

    @Override
    public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
        return does.evaluate(candidate, context);
    }
}
