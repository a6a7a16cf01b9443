// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** As much of JSON Schema as the schemas of the documentation use; a word that isn't known here is an error, never passed over. */
final class JsonSchema {

    private static final Set<String> SAYINGS = Set.of("$schema", "$id", "title", "description", "else", "then");

    private JsonSchema() {}

    /** What a value has against it. */
    static List<String> wrong(JsonNode schema, JsonNode value) {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : schema.properties()) {
            JsonNode says = each.getValue();
            boolean holds =
                    switch (each.getKey()) {
                        case "type" -> says.textValue().equals("object") ? value.isObject() : value.isTextual();
                        case "const" -> says.equals(value);
                        case "enum" -> says.valueStream().anyMatch(value::equals);
                        case "pattern" ->
                            !value.isTextual()
                                    || Pattern.compile(says.textValue())
                                            .matcher(value.textValue())
                                            .find();
                        case "minLength" ->
                            !value.isTextual() || value.textValue().length() >= says.intValue();
                        case "maxLength" ->
                            !value.isTextual() || value.textValue().length() <= says.intValue();
                        case "required" -> says.valueStream().allMatch(name -> value.has(name.textValue()));
                        case "allOf" -> {
                            says.valueStream().forEach(part -> wrong.addAll(wrong(part, value)));
                            yield true;
                        }
                        case "not" -> !wrong(says, value).isEmpty();
                        case "if" -> {
                            JsonNode follows = schema.get(wrong(says, value).isEmpty() ? "then" : "else");
                            if (follows != null) {
                                wrong.addAll(wrong(follows, value));
                            }
                            yield true;
                        }
                        case "properties" -> {
                            says.properties().stream()
                                    .filter(property -> value.has(property.getKey()))
                                    .forEach(property -> wrong(property.getValue(), value.get(property.getKey()))
                                            .forEach(why -> wrong.add(property.getKey() + " " + why)));
                            yield true;
                        }
                        default -> {
                            if (!SAYINGS.contains(each.getKey())) {
                                throw new AssertionError("not a word of these schemas: " + each.getKey());
                            }
                            yield true;
                        }
                    };
            if (!holds) {
                wrong.add(each.getKey());
            }
        }
        return wrong;
    }
}
