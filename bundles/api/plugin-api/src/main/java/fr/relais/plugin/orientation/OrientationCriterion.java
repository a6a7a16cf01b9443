// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One criterion of orientation toward a mission locale (accord-cadre 2010-2014, article 5.1; added by a region or by a mission locale
 * with its Pôle emploi site, annex 5 art. 4.1 and annex 6 art. 4.1). One that is met is enough to orient; none can take back what
 * another found (R-C5).
 *
 * <p>Register it as a service with {@link fr.relais.plugin.PluginId} and {@link fr.relais.plugin.Regions}; nothing else is needed.
 *
 * <p><b>When.</b> For each young person who lives in one of its regions, when an orientation is decided or tried out.
 * <b>On which thread.</b> One of the platform's own, the same plug-in on one thread at a time; don't count on which.
 * <b>How long.</b> People come in chunks of about a thousand, and a chunk may take a second: one answer should take well under a
 * millisecond. What isn't answered by then is NOT_EVALUATED, the thread is interrupted, and the plug-in isn't asked for a while.
 * <b>What it may keep.</b> Nothing of what it was shown: same profile, context and configuration, same finding, for a decision can be
 * replayed years later.
 *
 * <p>Whatever it throws becomes NOT_EVALUATED as well: visible in the decision with the kind of the error (its message isn't logged,
 * for it could name a person), refusing nobody.
 *
 * <p>Criteria must be clearly defined; distance to employment or social difficulties that are only presumed are not enough.
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
