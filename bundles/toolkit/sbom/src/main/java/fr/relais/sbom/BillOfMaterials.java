// SPDX-License-Identifier: Apache-2.0
package fr.relais.sbom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;

/**
 * What the archive really holds, as a CycloneDX document. It is made from the jars that lie in the assembled folder and not from the
 * build's dependencies, because features bring jars that no pom names. The same jars give the same bytes.
 */
final class BillOfMaterials {

    private final List<ShippedJar> jars;
    private final String version;

    private BillOfMaterials(List<ShippedJar> jars, String version) {
        this.jars = jars;
        this.version = version;
    }

    /** Reads every jar under {@code assembly}, in the order of their paths. */
    static BillOfMaterials of(Path assembly, String version) throws IOException {
        try (Stream<Path> files = Files.walk(assembly)) {
            List<ShippedJar> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(file -> read(assembly, file))
                    .toList();
            return new BillOfMaterials(jars, version);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ShippedJar read(Path assembly, Path file) {
        try {
            return ShippedJar.read(assembly, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json() throws GeneratorException {
        Bom bom = new Bom();
        bom.setSerialNumber("urn:uuid:" + fingerprint());
        bom.setVersion(1);
        Metadata metadata = new Metadata();
        metadata.setTimestamp(null);
        Component archive = component(
                new ShippedJar.Coordinates("fr.relais", "relais", version), Component.Type.APPLICATION, "archive");
        metadata.setComponent(archive);
        bom.setMetadata(metadata);
        bom.setComponents(
                jars.stream().map(BillOfMaterials::describe).collect(Collectors.toCollection(ArrayList::new)));
        return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
    }

    private UUID fingerprint() {
        String all = jars.stream().map(ShippedJar::sha256).collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.US_ASCII));
    }

    private static Component describe(ShippedJar jar) {
        Component component = component(jar.itself(), Component.Type.LIBRARY, jar.path());
        component.addHash(new Hash(Hash.Algorithm.SHA_256, jar.sha256()));
        jar.licence().map(BillOfMaterials::licence).ifPresent(component::setLicenses);
        Property place = new Property();
        place.setName("relais:path");
        place.setValue(jar.path());
        component.setProperties(List.of(place));
        jar.carried().stream()
                .map(carried -> component(carried, Component.Type.LIBRARY, jar.path() + "!/" + carried.artifact()))
                .forEach(component::addComponent);
        return component;
    }

    private static Component component(ShippedJar.Coordinates coordinates, Component.Type type, String reference) {
        Component component = new Component();
        component.setType(type);
        component.setBomRef(reference);
        component.setName(coordinates.artifact());
        component.setVersion(coordinates.version());
        if (!coordinates.group().isEmpty()) {
            component.setGroup(coordinates.group());
            component.setPurl(
                    "pkg:maven/" + coordinates.group() + "/" + coordinates.artifact() + "@" + coordinates.version());
        }
        return component;
    }

    /** A manifest's licence is free text, mostly an address: the usual one gets its SPDX name, the others stay as they are. */
    private static LicenseChoice licence(String manifestHeader) {
        License licence = new License();
        String text = manifestHeader.toLowerCase(Locale.ROOT);
        if (text.contains("apache") && text.contains("2.0")) {
            licence.setId("Apache-2.0");
        } else {
            licence.setName(manifestHeader);
        }
        LicenseChoice choice = new LicenseChoice();
        choice.addLicense(licence);
        return choice;
    }
}
