// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactColumn;
import fr.relais.partnership.lifecycle.FactField;
import fr.relais.partnership.lifecycle.FactField.Presence;
import fr.relais.partnership.lifecycle.FactType;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.FactWord;
import fr.relais.vocabulary.Flow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The JSON Schema of each flow's record, as it follows from the kinds of facts that the flow tells. */
final class FlowSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER = printer();

    private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";

    private final Flow flow;
    private final List<FactWord> words;
    private final List<FactType<?>> types;

    private FlowSchemas(Flow flow, FactCatalogue facts) {
        this.flow = flow;
        // a word of the person's comes before one of a co-traitance
        this.words = facts.wordsIn(flow).stream()
                .sorted(Comparator.comparing(word -> word.type().ofCotraitance()))
                .toList();
        this.types = words.stream().<FactType<?>>map(FactWord::type).distinct().toList();
    }

    /** As the documentation keeps it. */
    static String of(Flow flow, FactCatalogue facts) {
        try {
            return JSON.writer(PRINTER).writeValueAsString(new FlowSchemas(flow, facts).schema(facts)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory", e);
        }
    }

    private ObjectNode schema(FactCatalogue facts) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:relais:flow:" + flow);
        schema.put("title", flow.name());
        schema.put(
                "description",
                title(flow) + " (" + rule(facts) + "). One line of NDJSON; in CSV the same names are columns.");
        schema.put("type", "object");
        schema.set("properties", properties(facts));
        schema.set("required", texts(List.of("flow", "pole_emploi_id")));
        schema.putObject("if").set("required", texts(List.of("withdraws")));
        schema.putObject("then").putObject("not").set("required", texts(List.of("corrects")));
        schema.set("else", needs(facts));
        return schema;
    }

    /** That of the first kind of fact that no flow before this one tells. */
    private String rule(FactCatalogue facts) {
        return types.stream()
                .filter(type -> List.of(Flow.values()).subList(0, flow.ordinal()).stream()
                        .noneMatch(before -> facts.wordsIn(before).stream().anyMatch(word -> word.type() == type)))
                .findFirst()
                .orElseThrow()
                .rule();
    }

    private ObjectNode properties(FactCatalogue facts) {
        ObjectNode properties = JSON.createObjectNode();
        properties.putObject("flow").put("const", flow.name());
        text(properties, "record_id", 64)
                .put(
                        "description",
                        "the sender's own identifier of the record; without it the record is known by its content (I-X2)");
        form(properties, "pole_emploi_id", "^\\d{7}[0-9A-Z]$", "the person");
        if (some(this::hasPlace)) {
            form(properties, "mission_locale", "^\\d[0-9AB]\\d{3}S\\d{2}$", "code i-milo");
        }
        if (some(this::hasAffectation)) {
            form(properties, "affected_on", DAY, "day of the affectation that names the co-traitance (I-X7)");
        }
        form(properties, "on", DAY, "day on which it takes effect");
        if (facts.hasDetail(flow)) {
            properties
                    .putObject("detail")
                    .set("enum", texts(words.stream().map(FactWord::word).toList()));
        }
        if (some(has(FactColumn.SITE))) {
            form(properties, "site", "^\\d{5}$", "code SAFIR of the site that affected");
        }
        if (some(has(FactColumn.APPOINTMENT_ON))) {
            form(
                    properties,
                    "appointment_on",
                    DAY,
                    "appointment at the mission locale, which is no initialisation (R-L1)");
        }
        if (some(has(FactColumn.ALERT_RAISED_ON))) {
            form(properties, "alert_raised_on", DAY, "day of the alert that is settled");
        }
        if (some(has(FactColumn.GROUND))) {
            text(properties, "ground", 200).put("description", "why the alert is closed");
        }
        if (some(has(FactColumn.UNTIL))) {
            form(properties, "until", DAY, "the last day of an excuse (R-L11)");
        }
        if (some(has(FactColumn.ADVISER))) {
            form(properties, "adviser", "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "who becomes the adviser (R-C9)");
        }
        text(properties, "corrects", 64)
                .put("description", "the record of the same sender whose place this one takes (I-X6)");
        text(properties, "withdraws", 64).put("description", "the record of the same sender that never was (I-X6)");
        return properties;
    }

    /** What every record needs, and what those of some words need besides. */
    private ObjectNode needs(FactCatalogue facts) {
        List<String> always = new ArrayList<>();
        ArrayNode sometimes = JSON.createArrayNode();
        need("mission_locale", this::hasPlace, always, sometimes);
        need("site", needs(FactColumn.SITE), always, sometimes);
        List<String> late = new ArrayList<>();
        need("until", needs(FactColumn.UNTIL), late, sometimes);
        need("affected_on", this::hasAffectation, always, sometimes);
        always.add("on");
        if (facts.hasDetail(flow)) {
            always.add("detail");
        }
        need("alert_raised_on", needs(FactColumn.ALERT_RAISED_ON), always, sometimes);
        need("adviser", needs(FactColumn.ADVISER), late, sometimes);
        always.addAll(late);
        ObjectNode needs = JSON.createObjectNode();
        needs.set("required", texts(always));
        if (!sometimes.isEmpty()) {
            needs.set("allOf", sometimes);
        }
        return needs;
    }

    private void need(String field, Predicate<FactType<?>> needed, List<String> always, ArrayNode sometimes) {
        if (types.stream().allMatch(needed)) {
            always.add(field);
        } else if (some(needed)) {
            ObjectNode part = sometimes.addObject();
            ObjectNode condition = part.putObject("if");
            condition.set("required", texts(List.of("detail")));
            condition
                    .putObject("properties")
                    .putObject("detail")
                    .set(
                            "enum",
                            texts(words.stream()
                                    .filter(word -> needed.test(word.type()))
                                    .map(FactWord::word)
                                    .toList()));
            part.putObject("then").set("required", texts(List.of(field)));
        }
    }

    private boolean some(Predicate<FactType<?>> wanted) {
        return types.stream().anyMatch(wanted);
    }

    private boolean hasPlace(FactType<?> type) {
        return type.ofCotraitance() || has(FactColumn.MISSION_LOCALE).test(type);
    }

    private boolean hasAffectation(FactType<?> type) {
        return type.ofCotraitance() && type != FactTypes.AFFECTED;
    }

    private static Predicate<FactType<?>> has(FactColumn column) {
        return type -> type.fields().stream().anyMatch(field -> field.flowColumn() == column);
    }

    private static Predicate<FactType<?>> needs(FactColumn column) {
        return type -> type.fields().stream()
                .filter(field -> field.flowColumn() == column)
                .map(FactField::presence)
                .anyMatch(presence -> presence == Presence.GIVEN || presence == Presence.OR_FOUND);
    }

    private static ObjectNode text(ObjectNode properties, String name, int longest) {
        return properties
                .putObject(name)
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", longest);
    }

    private static void form(ObjectNode properties, String name, String pattern, String description) {
        properties.putObject(name).put("type", "string").put("pattern", pattern).put("description", description);
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static String title(Flow flow) {
        return switch (flow) {
            case F1_AFFECTATION -> "Affectation of a young person to a mission locale.";
            case F2_ACCEPTATION -> "Acceptation by the mission locale.";
            case F3_INITIALISATION -> "First interview, which initialises the co-traitance.";
            case F4_REGISTRATION -> "Registration as a job seeker, cessation, striking off.";
            case F5_ALERT -> "Alert raised by the mission locale.";
            case F6_ALERT_SETTLED -> "An alert closed, or decided by Pôle emploi.";
            case F7_EXIT -> "Exit, pronounced by Pôle emploi.";
            case F8_CIVIS -> "Entry into CIVIS, or leaving it.";
            case F9_CANCELLATION -> "An affectation cancelled by Pôle emploi.";
            case F10_PPAE_STEP ->
                "A step of the PPAE: an interview, an excuse, an invitation, an action, a breach, an adviser.";
        };
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter()
                .withObjectIndenter(lines)
                .withArrayIndenter(lines)
                .withSeparators(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    }
}
