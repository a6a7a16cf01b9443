// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import fr.relais.partnership.refusal.Refusal;
import fr.relais.vocabulary.RegionCode;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * I-G10: where signatures are required, every file of the jar is signed ({@code jarsigner}) by somebody whom each of its regions trusts.
 * A signature that doesn't fit its file stops the jar from being opened at all.
 */
final class SignatureCheck implements Check {

    @Override
    public List<Refusal> against(Jar jar, GateEnvironment ground) {
        if (!ground.signaturesRequired()) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        for (Map.Entry<String, Jar.Entry> entry : jar.entries().entrySet()) {
            if (signs(entry.getKey()) || !entry.getValue().signers().isEmpty()) {
                continue;
            }
            refusals.add(GateMessages.refusal("I-G10", "signature.missing", Jar.shown(entry.getKey())));
            return refusals;
        }
        Set<RegionCode> regions = ComponentCheck.of(jar).stream()
                .flatMap(each -> each.regions().stream())
                .collect(Collectors.toSet());
        for (RegionCode region : regions) {
            if (!everyFileIsTrusted(jar, ground.trusted(region))) {
                refusals.add(GateMessages.refusal("I-G10", "signature.unknown", region.value()));
            }
        }
        return refusals;
    }

    /** Files of the signature itself, which can't be signed. */
    private static boolean signs(String name) {
        return name.matches("META-INF/(SIG-.*|[^/]+\\.(SF|RSA|DSA|EC))");
    }

    private static boolean everyFileIsTrusted(Jar jar, Collection<X509Certificate> trusted) {
        if (trusted.isEmpty()) {
            return false;
        }
        Map<CodeSigner, Boolean> known = jar.entries().values().stream()
                .flatMap(entry -> entry.signers().stream())
                .distinct()
                .collect(Collectors.toMap(signer -> signer, signer -> isTrusted(signer, trusted)));
        return jar.entries().entrySet().stream()
                .filter(entry -> !signs(entry.getKey()))
                .allMatch(entry -> entry.getValue().signers().stream().anyMatch(known::get));
    }

    /** The signer's certificate, or the one that issued it, is trusted and valid. */
    private static boolean isTrusted(CodeSigner signer, Collection<X509Certificate> trusted) {
        List<? extends java.security.cert.Certificate> path =
                signer.getSignerCertPath().getCertificates();
        if (path.get(0) instanceof X509Certificate leaf && trusted.contains(leaf)) {
            return isValidNow(leaf);
        }
        try {
            PKIXParameters parameters = new PKIXParameters(
                    trusted.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX").validate(signer.getSignerCertPath(), parameters);
            return true;
        } catch (GeneralSecurityException notTrusted) {
            // the refusal says so; which of its reasons it was, jarsigner -verify tells the one who signed
            return false;
        }
    }

    private static boolean isValidNow(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return true;
        } catch (GeneralSecurityException expired) {
            return false;
        }
    }
}
