// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife;

/** What was done with a version of a bundle for a region. Facts: where it stands follows from them ({@link DeploymentState}). */
public enum LifecycleAction {
    /** Brought, and passed the gate. Nothing is evaluated yet. */
    STAGED,
    /** Evaluated from then on beside the rules in force, without effect. */
    SHADOWED,
    /** In force from then on, in the place of the version before. */
    ACTIVATED,
    /** No longer evaluated, neither in force nor in shadow. */
    RETIRED,
    /** The version that was in force before is in force again. */
    ROLLED_BACK
}
