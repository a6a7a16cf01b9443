// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * In which order the missions locales that are competent for a young person's commune are proposed (accord-cadre 2010-2014, articles
 * 5.2 and 5.3: the zones of competence; annex 6 art. 4.1: within the agreed volumes). Where a commune is declared shared by several
 * missions locales, the adviser or a region's plug-in chooses (I-T2). A choice puts them in order and says why; it affects nobody, and
 * takes none of them away: the adviser sees all of them, and the preconditions R-E1 to R-E6 are judged at the affectation as ever.
 *
 * <p>Register it as a service with {@link fr.relais.plugin.PluginId} and {@link fr.relais.plugin.Regions}; nothing else is needed.
 *
 * <p><b>When.</b> For each young person who lives in one of its regions in a commune that several missions locales share, when an
 * orientation is decided or tried out, whatever its outcome. Where one alone is competent there is nothing to choose, and it isn't asked.
 * <b>On which thread.</b> One of the platform's own, the same plug-in on one thread at a time; don't count on which.
 * <b>How long.</b> People come in chunks of about a thousand, and a chunk may take a second: one answer should take well under a
 * millisecond. What isn't answered by then is NOT_EVALUATED, the thread is interrupted, and the plug-in isn't asked for a while.
 * <b>What it may keep.</b> Nothing of what it was shown: same destinations, context and configuration, same preference, for a decision
 * can be replayed years later.
 *
 * <p>It sees no young person, only the place and the figures: so nothing that the law forbids to use can weigh (R-C7).
 *
 * <p>Whatever it throws, and a preference that names a mission locale that wasn't offered, becomes NOT_EVALUATED: visible in the decision,
 * which then keeps the order that it has without plug-in, by identifier.
 */
@ConsumerType
public interface DestinationChoice {

    /**
     * Puts the missions locales of one commune in order.
     *
     * @param destinations those to choose among, and those near; never null
     * @param context the day and place of the question; never null
     * @return never null; {@link Preference#noOpinion} where there is no reason to prefer one
     */
    Preference prefer(Destinations destinations, OrientationContext context);
}
