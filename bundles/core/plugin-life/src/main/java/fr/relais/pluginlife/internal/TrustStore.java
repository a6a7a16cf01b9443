// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.vocabulary.RegionCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom each region trusts to sign: the certificates in its folder, read when they are asked for. */
record TrustStore(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(TrustStore.class);

    static TrustStore in(String folder) {
        return new TrustStore(
                folder.isEmpty() ? Path.of(System.getProperty("karaf.etc", "etc"), "plugin-trust") : Path.of(folder));
    }

    /** A file that can't be read is trusted by nobody, and the log says so. */
    List<X509Certificate> of(RegionCode region) {
        Path own = folder.resolve(region.value());
        List<X509Certificate> trusted = new ArrayList<>();
        if (!Files.isDirectory(own)) {
            return trusted;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(own)) {
            for (Path file : files) {
                read(file, trusted);
            }
        } catch (IOException unreadable) {
            LOG.warn("the certificates that region {} trusts can't be listed", region.value(), unreadable);
        }
        return trusted;
    }

    private static void read(Path file, List<X509Certificate> trusted) {
        try (InputStream in = Files.newInputStream(file)) {
            CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .forEach(trusted::add);
        } catch (IOException | CertificateException unreadable) {
            LOG.warn("{} isn't a certificate that can be read", file.getFileName(), unreadable);
        }
    }
}
