// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.access.Caller;
import fr.relais.pluginlife.internal.gate.GateEnvironment;
import fr.relais.vocabulary.RegionCode;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** This platform, for somebody who uploads onto it. */
record NodeGateEnvironment(
        BundleContext own, Caller caller, boolean signaturesRequired, TrustStore trust, Set<String> extensionPoints)
        implements GateEnvironment {

    @Override
    public boolean grants(RegionCode region) {
        return PluginLifecycleService.grants(caller, region);
    }

    @Override
    public Optional<Version> exported(String packageName, VersionRange range) {
        Comparator<Version> fitting = Comparator.comparing((Version version) -> range.includes(version))
                .thenComparing(Comparator.naturalOrder());
        return own
                .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .findProviders(new ForPackage(packageName))
                .stream()
                .filter(NodeGateEnvironment::isOurs)
                .map(provider -> (Version) provider.getAttributes().get(Constants.VERSION_ATTRIBUTE))
                .max(fitting);
    }

    /** Not a package of a plug-in's, should one have got past. */
    private static boolean isOurs(BundleCapability provider) {
        BundleRevision revision = provider.getRevision();
        return PluginBundles.digest(revision.getBundle()).isEmpty();
    }

    @Override
    public Collection<X509Certificate> trusted(RegionCode region) {
        return trust.of(region);
    }

    /** Asks for a package, whatever its version. */
    private record ForPackage(String name) implements Requirement {

        @Override
        public String getNamespace() {
            return PackageNamespace.PACKAGE_NAMESPACE;
        }

        @Override
        public Map<String, String> getDirectives() {
            return Map.of(
                    Namespace.REQUIREMENT_FILTER_DIRECTIVE,
                    "(" + PackageNamespace.PACKAGE_NAMESPACE + "=" + name + ")");
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Resource getResource() {
            return null;
        }
    }
}
