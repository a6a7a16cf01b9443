// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import fr.relais.partnership.refusal.Refusal;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * I-G7, I-G8: the services that a jar brings, as its component descriptions tell them: plug-ins and nothing else, each with its
 * identifier, for regions that are the uploader's.
 */
public final class ComponentCheck implements Check {

    private static final String SERVICE_COMPONENT = "Service-Component";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    /** A plug-in as its description tells it. */
    public record Declared(String component, String pluginId, String extensionPoint, Set<RegionCode> regions) {}

    @Override
    public List<Refusal> against(Jar jar, GateEnvironment ground) {
        List<Refusal> refusals = new ArrayList<>();
        List<Element> components = read(jar, refusals);
        if (refusals.isEmpty()
                && components.stream().allMatch(each -> interfaces(each).isEmpty())) {
            refusals.add(GateMessages.refusal(
                    "I-G8", "component.none", String.join(", ", new TreeSet<>(ground.extensionPoints()))));
        }
        components.forEach(each -> check(each, ground, refusals));
        return refusals;
    }

    /** The plug-ins of a jar that passed the gate. */
    static List<Declared> of(Jar jar) {
        return read(jar, new ArrayList<>()).stream()
                .flatMap(each -> interfaces(each).stream()
                        .map(point -> new Declared(
                                each.getAttribute("name"),
                                String.join("", property(each, "relais.plugin.id")),
                                point,
                                codes(property(each, "relais.regions"), RegionCode::new))))
                .toList();
    }

    private static void check(Element component, GateEnvironment ground, List<Refusal> refusals) {
        String name = Jar.shown(component.getAttribute("name"));
        interfaces(component).stream()
                .filter(offered -> !ground.extensionPoints().contains(offered))
                .forEach(offered -> refusals.add(
                        GateMessages.refusal("I-G8", "component.other-service", name, Jar.shown(offered))));
        if (component.getElementsByTagName("reference").getLength() > 0) {
            refusals.add(GateMessages.refusal("I-G8", "component.reference", name));
        }
        if (component.getElementsByTagName("properties").getLength() > 0) {
            refusals.add(GateMessages.refusal("I-G8", "component.properties-file", name));
        }
        if (interfaces(component).isEmpty()) {
            return;
        }
        String id = String.join(" ", property(component, "relais.plugin.id"));
        if (!ID.matcher(id).matches() || id.length() > 100) {
            refusals.add(GateMessages.refusal("I-G8", "component.id", name, Jar.shown(id)));
        }
        if (!property(component, "relais.national").isEmpty()) {
            refusals.add(GateMessages.refusal("I-G7", "scope.national", name));
        }
        scope(component, name, ground, refusals);
    }

    private static void scope(Element component, String name, GateEnvironment ground, List<Refusal> refusals) {
        List<String> regions = property(component, "relais.regions");
        if (regions.isEmpty()) {
            refusals.add(GateMessages.refusal("I-G7", "scope.none", name));
        }
        try {
            codes(property(component, "relais.missions.locales"), MissionLocaleId::new);
            codes(regions, RegionCode::new).stream()
                    .filter(region -> !ground.grants(region))
                    .forEach(region ->
                            refusals.add(GateMessages.refusal("I-G7", "scope.not-granted", name, region.value())));
        } catch (IllegalArgumentException malformed) {
            refusals.add(GateMessages.refusal("I-G7", "scope.malformed", name, Jar.shown(malformed.getMessage())));
        }
    }

    private static List<Element> read(Jar jar, List<Refusal> refusals) {
        List<Element> components = new ArrayList<>();
        for (String path : paths(jar)) {
            try {
                components.addAll(components(parse(jar.entries().get(path).content())));
            } catch (SAXException | IOException malformed) {
                refusals.add(GateMessages.refusal("I-G8", "component.unreadable", Jar.shown(path)));
            }
        }
        return components;
    }

    /** Those that the header names, wildcards in the last segment included; one that isn't there names nothing. */
    private static List<String> paths(Jar jar) {
        return jar.header(SERVICE_COMPONENT).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .flatMap(path -> path.contains("*")
                        ? jar
                                .names(path.substring(0, path.indexOf('*')), path.substring(path.lastIndexOf('*') + 1))
                                .stream()
                        : Stream.of(path).filter(jar.entries()::containsKey))
                .distinct()
                .toList();
    }

    private static Document parse(byte[] xml) throws SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(false);
        factory.setExpandEntityReferences(false);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // the one that stands there otherwise prints beside what it throws
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform parses XML securely", e);
        }
    }

    private static List<Element> components(Document document) {
        Element root = document.getDocumentElement();
        if (isComponent(root)) {
            return List.of(root);
        }
        return elements(root, "component").filter(ComponentCheck::isComponent).toList();
    }

    private static boolean isComponent(Element element) {
        return element.getTagName().equals("component") || element.getTagName().endsWith(":component");
    }

    private static List<String> interfaces(Element component) {
        return elements(component, "provide")
                .map(each -> each.getAttribute("interface"))
                .toList();
    }

    /** Values of a property: of its attribute, or one a line of its text. */
    private static List<String> property(Element component, String name) {
        return elements(component, "property")
                .filter(each -> each.getAttribute("name").equals(name))
                .flatMap(each -> each.hasAttribute("value")
                        ? Stream.of(each.getAttribute("value"))
                        : each.getTextContent().lines())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Stream<Element> elements(Element parent, String tag) {
        return IntStream.range(0, parent.getElementsByTagName("*").getLength())
                .mapToObj(parent.getElementsByTagName("*")::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .filter(element ->
                        element.getTagName().equals(tag) || element.getTagName().endsWith(":" + tag));
    }

    private static <T> Set<T> codes(List<String> values, Function<String, T> code) {
        Set<T> codes = new TreeSet<>();
        values.forEach(value -> codes.add(code.apply(value)));
        return codes;
    }
}
