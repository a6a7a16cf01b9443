// SPDX-License-Identifier: Apache-2.0
package fr.relais.host;

import fr.relais.plugin.orientation.CandidateProfile;
import org.osgi.annotation.versioning.ProviderType;

/** A profile that holds what a region declared for its own criteria: the others are shown it without (I-C13). */
@ProviderType
public interface RegionalProfile extends CandidateProfile {

    /** The same with the nation's attributes alone. */
    CandidateProfile national();
}
