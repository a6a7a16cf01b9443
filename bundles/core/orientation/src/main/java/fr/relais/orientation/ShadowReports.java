// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.access.Caller;
import fr.relais.vocabulary.RegionCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells what a version of a region's bundle would change, that is or was tried in shadow (R-C5): on the last decisions that were kept when
 * it was put there, and on those made since. Trying it out changes no decision and no file. Thread-safe.
 */
@ProviderType
public interface ShadowReports {

    /**
     * What was found since the version was last put in shadow there. Regional IT teams for their own regions, administrators for all.
     *
     * @param bundle symbolic name
     * @throws fr.relais.partnership.refusal.UnknownException if it never was in shadow there, or the region isn't the caller's
     * @throws fr.relais.access.ForbiddenException unless the caller is an administrator or a regional IT team
     */
    ShadowReport report(Caller caller, RegionCode region, String bundle, String version);
}
