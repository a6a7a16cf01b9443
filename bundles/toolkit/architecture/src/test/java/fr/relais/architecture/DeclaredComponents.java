// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The declarative components of the house, as bnd described them in each bundle. */
final class DeclaredComponents {

    /**
     * One component.
     *
     * @param bundle symbolic name of its bundle
     * @param name its class
     * @param exported interfaces that it offers to partners
     * @param references interfaces that it asks for
     * @param resource whether it is a REST resource
     */
    record Described(String bundle, String name, Set<String> exported, Set<String> references, boolean resource) {}

    private static final String RESOURCE = "fr.relais.rest.internal.resource.Resource";

    private DeclaredComponents() {}

    /** Reads the descriptors of every bundle of ours on the class path. */
    static List<Described> ofTheHouse() throws IOException, ParserConfigurationException, SAXException {
        List<Described> found = new ArrayList<>();
        ClassLoader classes = DeclaredComponents.class.getClassLoader();
        for (URL manifest : Collections.list(classes.getResources("META-INF/MANIFEST.MF"))) {
            Attributes headers = read(manifest);
            String bundle = headers.getValue("Bundle-SymbolicName");
            String descriptors = headers.getValue("Service-Component");
            if (bundle != null && bundle.startsWith("fr.relais.") && descriptors != null) {
                for (String descriptor : descriptors.split(",")) {
                    found.add(describe(bundle, new URL(manifest, "../" + descriptor.strip())));
                }
            }
        }
        return found;
    }

    private static Attributes read(URL manifest) throws IOException {
        try (InputStream in = manifest.openStream()) {
            return new Manifest(in).getMainAttributes();
        }
    }

    private static Described describe(String bundle, URL descriptor)
            throws IOException, ParserConfigurationException, SAXException {
        try (InputStream in = descriptor.openStream()) {
            Element component = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            Set<String> exported = new TreeSet<>();
            for (Element property : elements(component, "property").toList()) {
                if (property.getAttribute("name").equals("service.exported.interfaces")) {
                    exported.addAll(values(property));
                }
            }
            boolean resource = elements(component, "provide")
                    .anyMatch(provided -> provided.getAttribute("interface").equals(RESOURCE));
            Set<String> references = new TreeSet<>(elements(component, "reference")
                    .map(reference -> reference.getAttribute("interface"))
                    .toList());
            return new Described(bundle, component.getAttribute("name"), exported, references, resource);
        }
    }

    private static List<String> values(Element property) {
        String text = property.hasAttribute("value") ? property.getAttribute("value") : property.getTextContent();
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
