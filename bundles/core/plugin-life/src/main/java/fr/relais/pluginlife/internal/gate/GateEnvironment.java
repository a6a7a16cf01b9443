// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import fr.relais.vocabulary.RegionCode;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Who uploads, and onto what: what a check may know beside the jar. */
public interface GateEnvironment {

    /** Whether a plug-in of that region is the uploader's to bring. */
    boolean grants(RegionCode region);

    /** The version in which the platform exports a package that fits a range, or else the highest there is; empty if nobody exports it. */
    Optional<Version> exported(String packageName, VersionRange range);

    /** Interfaces that a plug-in may implement. */
    Set<String> extensionPoints();

    /** Whether a jar must be signed. */
    boolean signaturesRequired();

    /** Whom a region trusts to sign. */
    Collection<X509Certificate> trusted(RegionCode region);
}
