// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import fr.relais.vocabulary.RegionCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the build made of a plug-in's annotations: its component description, as the platform will read it. */
final class ComponentDescription {

    private final String path;
    private final Document description;

    private ComponentDescription(String path, Document description) {
        this.path = path;
        this.description = description;
    }

    static ComponentDescription of(Class<?> plugin) {
        String path = "OSGI-INF/" + plugin.getName() + ".xml";
        try (InputStream xml = plugin.getClassLoader().getResourceAsStream(path)) {
            assertNotNull(
                    "there is no " + path + ": annotate " + plugin.getSimpleName()
                            + " with @Component, and let Maven build it (an IDE alone doesn't describe components)",
                    xml);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new ComponentDescription(path, factory.newDocumentBuilder().parse(xml));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(path + " can't be read", e);
        }
    }

    /** The first region that it is for. */
    RegionCode region() {
        List<String> regions = property("relais.regions");
        assertTrue(path + " names no region: add @Regions", !regions.isEmpty());
        return new RegionCode(regions.get(0));
    }

    /** Fails unless it says of an implementation of that interface who it is and whom it is for. */
    void check(Class<?> extensionPoint) {
        assertTrue(
                path + " offers no " + extensionPoint.getSimpleName() + ": implement it directly",
                elements("provide")
                        .anyMatch(each -> each.getAttribute("interface").equals(extensionPoint.getName())));
        List<String> id = property("relais.plugin.id");
        assertEquals(path + ": one @PluginId", 1, id.size());
        assertTrue(
                path + ": @PluginId is made of lower-case words joined by dots and dashes, not " + id.get(0),
                id.get(0).matches("[a-z0-9]+([.-][a-z0-9]+)*") && id.get(0).length() <= 100);
        region();
        property("relais.regions").forEach(RegionCode::new);
        assertEquals(
                path + ": a plug-in is given no services, so it has no @Reference",
                0,
                elements("reference").count());
    }

    private Stream<Element> elements(String name) {
        return IntStream.range(0, description.getElementsByTagName(name).getLength())
                .mapToObj(i -> (Element) description.getElementsByTagName(name).item(i));
    }

    /** The values of a component property; one in an attribute, several in lines. */
    private List<String> property(String name) {
        List<String> values = new ArrayList<>();
        elements("property")
                .filter(each -> each.getAttribute("name").equals(name))
                .forEach(each -> {
                    if (each.hasAttribute("value")) {
                        values.add(each.getAttribute("value"));
                    } else {
                        each.getTextContent()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .forEach(values::add);
                    }
                });
        return values;
    }
}
