// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.pluginlife.Origin;
import fr.relais.pluginlife.PluginLifecycle;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.internal.gate.Jar;
import fr.relais.vocabulary.RegionCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * I-G36: a folder whose jars are in force in every region that they declare, while they lie there. A developer's short cut, off unless
 * configured: whoever writes into it acts as an administrator, and every jar goes through the same gate as any other. What came of a jar
 * stands in a report beside it ({@link DeployReport}), by which a jar that went while the platform was down is known as well.
 */
final class DeployFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final Caller FOLDER = new Caller("deploy-folder", Set.of(Role.ADMINISTRATOR), Set.of());

    /** What a file looks like from outside: one that is still being written doesn't look the same twice. */
    private record Sight(long size, FileTime changed) {}

    private final Path folder;
    private final PluginLifecycleService desk;
    private final Map<String, Sight> done = new TreeMap<>();
    private Map<String, Sight> before = Map.of();

    DeployFolder(Path folder, PluginLifecycleService desk) {
        this.folder = folder;
        this.desk = desk;
    }

    /** Does what follows from the folder as it is now. One thread. */
    void poll() throws IOException {
        Files.createDirectories(folder);
        Map<String, Sight> now = jars();
        for (Map.Entry<String, Sight> jar : now.entrySet()) {
            boolean settled = jar.getValue().equals(before.get(jar.getKey()));
            if (settled && !jar.getValue().equals(done.get(jar.getKey()))) {
                bring(jar.getKey());
                done.put(jar.getKey(), jar.getValue());
            }
        }
        for (String reported : DeployReport.jarsIn(folder)) {
            if (!now.containsKey(reported) && !before.containsKey(reported)) {
                takeBack(reported);
            }
        }
        done.keySet().retainAll(now.keySet());
        before = now;
    }

    private Map<String, Sight> jars() throws IOException {
        Map<String, Sight> jars = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
                if (seen.isRegularFile()) {
                    jars.put(file.getFileName().toString(), new Sight(seen.size(), seen.lastModifiedTime()));
                }
            }
        } catch (NoSuchFileException gone) {
            // between the list and the look: the next look sees it
            LOG.debug("a file went while {} was listed", folder, gone);
        }
        return jars;
    }

    private void bring(String name) throws IOException {
        DeployReport report = DeployReport.of(folder, name);
        Optional<DeployReport.InForce> former = report.inForce();
        byte[] jar;
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            jar = in.readNBytes(Jar.LARGEST + 1);
        } catch (NoSuchFileException gone) {
            LOG.debug("{} went before it was read", name, gone);
            return;
        }
        if (former.filter(known -> known.digest().equals(Jar.digest(jar))).isPresent() && !report.refused()) {
            // a restart: where it stands by now is in the database
            return;
        }
        try {
            PluginLifecycle.Staged staged =
                    desk.deploy(FOLDER, new ByteArrayInputStream(jar), Set.of(), ground(name), Origin.DEPLOY_FOLDER);
            DeployReport.InForce now = inForce(staged);
            former.ifPresent(known -> retire(name, without(known, now)));
            report.write(now);
            LOG.info("{} of the deploy folder is in force: {}", name, staged.version());
        } catch (RefusedException refused) {
            tellRefused(report, name, refused.refusals(), former);
        }
    }

    private static void tellRefused(
            DeployReport report, String name, List<Refusal> refusals, Optional<DeployReport.InForce> former)
            throws IOException {
        report.write(refusals, former);
        LOG.warn(
                "{} of the deploy folder is refused: {}",
                name,
                refusals.stream()
                        .map(each -> each.rule().value() + " " + each.message().en())
                        .collect(Collectors.joining(" ")));
    }

    private static String ground(String name) {
        return "deploy/" + Jar.shown(name);
    }

    private static DeployReport.InForce inForce(PluginLifecycle.Staged staged) {
        PluginVersion version = staged.version();
        return new DeployReport.InForce(version.bundle(), version.version(), version.digest(), staged.regions());
    }

    /** Where a former jar was in force and the one in its place isn't. */
    private static DeployReport.InForce without(DeployReport.InForce former, DeployReport.InForce now) {
        Set<RegionCode> left = new TreeSet<>(former.regions());
        if (former.bundle().equals(now.bundle())) {
            left.removeAll(now.regions());
        }
        return new DeployReport.InForce(former.bundle(), former.version(), former.digest(), left);
    }

    private void takeBack(String name) throws IOException {
        DeployReport report = DeployReport.of(folder, name);
        report.inForce().ifPresent(former -> retire(name, former));
        report.delete();
    }

    private void retire(String name, DeployReport.InForce former) {
        for (RegionCode region : former.regions()) {
            try {
                desk.retire(FOLDER, region, former.bundle(), former.version(), ground(name), Origin.DEPLOY_FOLDER);
                LOG.info("{} isn't in the deploy folder any more: {} is retired", name, former.bundle());
            } catch (RefusedException | UnknownException already) {
                LOG.info("{} had been taken out of force otherwise: {}", former.bundle(), already.getMessage());
            }
        }
    }
}
