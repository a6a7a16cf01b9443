// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the host guards plug-ins. */
@ObjectClassDefinition(name = "Plug-in host", description = "How plug-ins are guarded")
public @interface HostSettings {

    /** Most people that a plug-in is asked about in one go. */
    @AttributeDefinition(description = "Most people that a plug-in is asked about in one go")
    int chunk() default 1000;

    /** Time that a plug-in has for one such go. */
    @AttributeDefinition(
            description = "Time that a plug-in has for one such go, and its component to be made, in milliseconds")
    long budget_millis() default 1000;

    /** How long a plug-in isn't asked after it failed. */
    @AttributeDefinition(
            description =
                    "How long a plug-in isn't asked after it failed, in milliseconds; twice as long after each probe that"
                            + " fails as well")
    long rest_millis() default 10_000;

    /** How long it isn't asked at the most. */
    @AttributeDefinition(
            description = "How long a plug-in isn't asked at the most before it is probed, in milliseconds")
    long longest_rest_millis() default 300_000;

    /** How many answers in a row may be missing. */
    @AttributeDefinition(description = "How many answers in a row may be missing before a plug-in rests")
    int failures() default 10;

    /** The national plug-ins, which nobody can remove. */
    @AttributeDefinition(
            description =
                    "Plug-ins of the national set, in the place of those that the platform knows: one that isn't there is"
                            + " reported in every decision")
    String[] national() default {};
}
