// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.partnership.refusal.Refusal;
import fr.relais.vocabulary.RegionCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What came of a jar in the deploy folder: {@code NAME.jar.txt} beside it, for a person first, and for the platform after a restart. */
final class DeployReport {

    private static final String SUFFIX = ".txt";
    private static final String REFUSED = "refused";

    /** A version that is in force because a jar lies in the folder. */
    record InForce(String bundle, String version, String digest, Set<RegionCode> regions) {}

    private final Path file;
    private final Properties said = new Properties();

    private DeployReport(Path file) {
        this.file = file;
    }

    /** The report of a jar, empty if there is none. */
    static DeployReport of(Path folder, String jar) throws IOException {
        DeployReport report = new DeployReport(folder.resolve(jar + SUFFIX));
        if (Files.exists(report.file)) {
            try (Reader in = Files.newBufferedReader(report.file)) {
                report.said.load(in);
            }
        }
        return report;
    }

    /** The jars that have one. */
    static List<String> jarsIn(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                jars.add(name.substring(0, name.length() - SUFFIX.length()));
            }
        }
        return jars;
    }

    Optional<InForce> inForce() {
        return Optional.ofNullable(said.getProperty("bundle"))
                .map(bundle -> new InForce(bundle, said.getProperty("version"), said.getProperty("digest"), regions()));
    }

    private Set<RegionCode> regions() {
        return Arrays.stream(said.getProperty("regions", "").split(" "))
                .filter(code -> !code.isEmpty())
                .map(RegionCode::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the jar as it lies there is another than the one in force, and why is told. */
    boolean refused() {
        return said.containsKey(REFUSED);
    }

    void write(InForce now) throws IOException {
        keep(new ArrayList<>(List.of("# En vigueur. / In force.")), Optional.of(now));
    }

    /** @param former what is still in force of an earlier jar of that name */
    void write(List<Refusal> refusals, Optional<InForce> former) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# Refusé. / Refused."));
        for (Refusal refusal : refusals) {
            String rule = "# " + refusal.rule().value() + " ";
            lines.add(
                    line(rule + refusal.message().fr() + " " + refusal.remedy().fr()));
            lines.add(
                    line(rule + refusal.message().en() + " " + refusal.remedy().en()));
        }
        former.ifPresent(known ->
                lines.add("# Reste en vigueur : " + known.version() + ". / Still in force: " + known.version() + "."));
        lines.add(REFUSED + "=true");
        keep(lines, former);
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ");
    }

    private void keep(List<String> lines, Optional<InForce> inForce) throws IOException {
        inForce.ifPresent(now -> lines.addAll(List.of(
                "bundle=" + now.bundle(),
                "version=" + now.version(),
                "regions=" + now.regions().stream().map(RegionCode::value).collect(Collectors.joining(" ")),
                "digest=" + now.digest())));
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        Files.write(draft, lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
