// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife;

import fr.relais.access.Caller;
import fr.relais.vocabulary.RegionCode;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The life of plug-ins (R-C5): staged, tried in shadow, put in force, taken back, for each region by itself, while the platform runs.
 * Regional IT teams for their own regions, administrators for all. Each act is kept with who, when and why, and has taken effect on this
 * node when the call returns; other nodes on the same database follow within seconds. Thread-safe.
 */
@ProviderType
public interface PluginLifecycle {

    /**
     * Takes a jar in, through the gate, for every region that its plug-ins declare. Nothing is evaluated yet. The same jar again changes
     * nothing.
     *
     * @param jar read to its end, not closed
     * @throws fr.relais.partnership.refusal.RefusedException with all that the gate has against it, I-G1 to I-G12
     * @throws fr.relais.access.ForbiddenException unless the caller is an administrator or a regional IT team
     */
    Staged stage(Caller caller, InputStream jar);

    /**
     * Takes a jar in and puts it in force, in one act: what can't be put in force isn't staged either. The same jar again, where it is in
     * force, changes nothing. Same errors as {@link #stage} and {@link #activate}.
     *
     * @param regions where to put it in force; every region that its plug-ins declare if empty
     */
    Staged deploy(Caller caller, InputStream jar, Set<RegionCode> regions, String why);

    /** Has a staged version evaluated beside the rules in force, without effect. Same errors as {@link #activate}. */
    DeploymentState shadow(Caller caller, RegionCode region, String bundle, String version, String why);

    /**
     * Puts a staged version in force, in the place of the one before. From the return on every decision of that region is made with it.
     *
     * @throws fr.relais.partnership.refusal.UnknownException if that version wasn't staged for that region, or the region isn't the
     *     caller's
     * @throws fr.relais.partnership.refusal.RefusedException if it can't be started here (I-G6): then nothing has changed
     */
    DeploymentState activate(Caller caller, RegionCode region, String bundle, String version, String why);

    /** Takes a version out of force and out of shadow, with nothing in its place. Same errors. */
    DeploymentState retire(Caller caller, RegionCode region, String bundle, String version, String why);

    /**
     * Puts the version in force again that was before.
     *
     * @throws fr.relais.partnership.refusal.RefusedException if there was none (I-G13)
     */
    DeploymentState rollBack(Caller caller, RegionCode region, String bundle, String why);

    /** Where bundles stand in the caller's regions. */
    List<DeploymentState> states(Caller caller);

    /** What was done with a bundle in the caller's regions, in order. */
    List<LifecycleEvent> history(Caller caller, String bundle);

    /**
     * A jar that was taken in.
     *
     * @param regions for which it is staged
     * @param plugins identifiers of the plug-ins in it
     */
    record Staged(PluginVersion version, Set<RegionCode> regions, Set<String> plugins) {}
}
