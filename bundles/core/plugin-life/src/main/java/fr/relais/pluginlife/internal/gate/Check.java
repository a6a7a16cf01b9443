// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import fr.relais.partnership.refusal.Refusal;
import java.util.List;

/** One thing that the gate looks at. */
interface Check {

    /** What it has against that jar, all of it; nothing if it may pass. Runs nothing of the jar. */
    List<Refusal> against(Jar jar, GateEnvironment ground);
}
