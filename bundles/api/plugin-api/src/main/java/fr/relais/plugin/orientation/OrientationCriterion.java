// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One criterion of orientation toward a mission locale (accord-cadre, articles 5.1 and annex 5 art. 4.1): one that is met is enough.
 *
 * <p>Register it as a service with {@link fr.relais.plugin.PluginId} and {@link fr.relais.plugin.Regions}; nothing else is needed.
 * The platform asks it for each young person of its regions, from any thread and from several at once, in chunks of about a
 * thousand people; a chunk may take a second, so one answer should take well under a millisecond. It must be a pure function: same
 * profile, context and configuration, same finding. It keeps nothing of what it was shown.
 *
 * <p>Whatever it throws, and whatever it doesn't answer in time, becomes NOT_EVALUATED: visible in the decision, refusing nobody.
 */
@ConsumerType
public interface OrientationCriterion {

    /**
     * Answers for one young person.
     *
     * @param candidate what is known of the person that a criterion may read (R-C7); never null
     * @param context the day and place of the question; never null
     * @return never null; {@link Finding#unknown} when data that it needs are missing
     */
    Finding evaluate(CandidateProfile candidate, OrientationContext context);
}
