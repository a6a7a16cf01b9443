// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.admission;

import java.util.Collection;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.framework.Bundle;

/**
 * Which bundles' plug-ins count, and where. The host asks it of each plug-in when the service comes and whenever one of its service
 * properties changes, then asks plug-ins by the new picture from one question to the next. Without it regional plug-ins aren't asked.
 * Thread-safe; answers from memory.
 */
@ConsumerType
public interface ActivationPolicy {

    /** What is decided about a bundle; never null. */
    Activation of(Bundle bundle);

    /** The plug-ins that should be there: one that isn't is reported as not evaluated in every decision of its regions. */
    Collection<ExpectedPlugin> expected();
}
