// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.FactWord;
import fr.relais.rest.internal.json.Created;
import fr.relais.rest.internal.json.GivenMembers;
import fr.relais.rest.internal.json.Json;
import fr.relais.rest.internal.json.TypeConverters;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes the records that are read and written as {@link Json} reads and writes them: codes are texts, file numbers numbers, an
 * {@link Optional} is what it holds and may be left out, everything else is required.
 */
final class ViewSchemas extends ModelResolver {

    private final SchemaNames names;

    ViewSchemas(SchemaNames names) {
        super(Json.MAPPER.copy(), names);
        this.names = names;
    }

    @Override
    public Schema<?> resolve(AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> next) {
        if (asked.getType() == null) {
            return super.resolve(asked, context, next);
        }
        JavaType type = _mapper.constructType(asked.getType());
        Class<?> raw = type.getRawClass();
        if (raw == Optional.class || raw == Created.class) {
            return context.resolve(new AnnotatedType(type.containedType(0))
                    .propertyName(asked.getPropertyName())
                    .schemaProperty(asked.isSchemaProperty())
                    .resolveAsRef(asked.isResolveAsRef()));
        }
        if (raw == Instant.class) {
            return new StringSchema().format("date-time");
        }
        if (raw == LocalDate.class) {
            return new StringSchema().format("date");
        }
        if (raw == FactWord.class) {
            StringSchema words = new StringSchema();
            FactTypes.STANDING.words().forEach(each -> words.addEnumItem(each.word()));
            return words;
        }
        if (TypeConverters.isText(raw)) {
            return new StringSchema();
        }
        if (TypeConverters.isNumber(raw)) {
            return new IntegerSchema().format("int64");
        }
        return super.resolve(asked, context, next);
    }

    /** Says of each schema which members are always there. */
    void require(Map<String, Schema> schemas) {
        names.named().forEach((name, type) -> {
            Schema<?> schema = schemas.get(name);
            if (schema != null && type.isRecord()) {
                schema.setRequired(required(type).stream()
                        .filter(schema.getProperties()::containsKey)
                        .toList());
            }
        });
    }

    /** Of a set of words, generators make Java that doesn't compile: it is a list in the document, as it is in JSON. */
    void simplify(Map<String, Schema> schemas) {
        for (Schema<?> schema : schemas.values()) {
            for (Schema<?> property : schema.getProperties().values()) {
                if (property.getItems() != null && property.getItems().getEnum() != null) {
                    property.setUniqueItems(null);
                }
            }
        }
    }

    private static List<String> required(Class<?> record) {
        JsonInclude include = record.getAnnotation(JsonInclude.class);
        boolean withoutEmptyOnes = include != null && include.value() == JsonInclude.Include.NON_EMPTY;
        List<String> given = GivenMembers.of(record);
        return Stream.of(record.getRecordComponents())
                .filter(member -> given.contains(member.getName()))
                .filter(member -> !withoutEmptyOnes || !Collection.class.isAssignableFrom(member.getType()))
                .map(member -> member.getName())
                .toList();
    }
}
