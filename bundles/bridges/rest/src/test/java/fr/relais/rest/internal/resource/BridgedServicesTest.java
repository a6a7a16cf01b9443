// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import fr.relais.cotraitance.Today;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** There is a resource for each service that is exported to partners, and for no other (design.md §6). */
public class BridgedServicesTest {

    private static final String REST = "fr.relais.rest";

    /** What resources need besides: which day it is. */
    private static final Set<String> OWN_NEEDS = Set.of(Today.class.getName());

    @Test
    public void exactlyTheServicesForPartnersAreBridged() throws Exception {
        Set<String> exported = new TreeSet<>();
        for (Element component : components(bundle -> !bundle.equals(REST))) {
            children(component, "property")
                    .filter(property -> property.getAttribute("name").equals("service.exported.interfaces"))
                    .flatMap(property -> Stream.concat(
                                    Stream.of(property.getAttribute("value")),
                                    property.getTextContent().lines())
                            .map(String::strip)
                            .filter(name -> !name.isEmpty()))
                    .forEach(exported::add);
        }
        Set<String> bridged = new TreeSet<>();
        for (Element component : components(REST::equals)) {
            children(component, "reference")
                    .map(one -> one.getAttribute("interface"))
                    .forEach(bridged::add);
        }
        bridged.removeAll(OWN_NEEDS);

        assertFalse("no component was found", exported.isEmpty());
        assertEquals(exported, bridged);
    }

    private static List<Element> components(Predicate<String> ofBundle) throws Exception {
        List<Element> components = new ArrayList<>();
        for (URL url :
                Collections.list(BridgedServicesTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            Manifest manifest = manifest(url);
            String bundle = String.valueOf(manifest.getMainAttributes().getValue("Bundle-SymbolicName"));
            String descriptions = manifest.getMainAttributes().getValue("Service-Component");
            if (bundle.startsWith("fr.relais.") && descriptions != null && ofBundle.test(bundle)) {
                for (String description : descriptions.split(",")) {
                    components.add(component(new URL(url, "../" + description.strip())));
                }
            }
        }
        return components;
    }

    private static Manifest manifest(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new Manifest(in);
        }
    }

    private static Element component(URL description) throws Exception {
        try (InputStream in = description.openStream()) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        }
    }

    private static Stream<Element> children(Element component, String name) {
        NodeList found = component.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
