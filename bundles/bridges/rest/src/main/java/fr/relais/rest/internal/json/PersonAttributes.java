// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import com.fasterxml.jackson.databind.JavaType;
import fr.relais.partnership.person.PersonAttribute;
import fr.relais.vocabulary.AttributeType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The attributes of a person in JSON: which types the fields of their names have, for documents and for their description. */
public final class PersonAttributes {

    /** Schemas of documents that have a field for each attribute. */
    private static final List<String> DECLARING = List.of("NewPreview", "YoungPersonProfile");

    private PersonAttributes() {}

    /** The type of the field of an attribute. */
    public static JavaType type(AttributeType<?> type) {
        return type.kind() == AttributeType.Kind.SET_OF
                ? Json.MAPPER.getTypeFactory().constructCollectionType(Set.class, type.element())
                : Json.MAPPER.constructType(type.element());
    }

    /** Adds a field for each attribute to the documents that have them. */
    public static OpenAPI describe(OpenAPI description) {
        DECLARING.forEach(name -> {
            Schema<?> schema = description.getComponents().getSchemas().get(name);
            if (schema != null) {
                PersonAttribute.all()
                        .forEach(attribute -> schema.addProperty(attribute.name(), schema(attribute.type())));
            }
        });
        return description;
    }

    private static Schema<?> schema(AttributeType<?> type) {
        return switch (type.kind()) {
            case YES_OR_NO -> new BooleanSchema();
            case DAY -> new DateSchema();
            case NUMBER ->
                new IntegerSchema().minimum(BigDecimal.valueOf(type.least())).maximum(BigDecimal.valueOf(type.most()));
            case ONE_OF, WORD -> words(type);
            case SET_OF -> {
                Schema<?> several = new ArraySchema().items(words(type));
                several.setUniqueItems(true);
                yield several;
            }
        };
    }

    private static Schema<String> words(AttributeType<?> type) {
        StringSchema words = new StringSchema();
        words.setEnum(type.words());
        return words;
    }
}
