// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.orientation.Preview;
import fr.relais.partnership.person.PersonAttribute;
import fr.relais.rest.internal.json.Json;
import fr.relais.rest.internal.json.PersonAttributes;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A profile to try out; what is left out is unknown. Beside these it has a field for each {@link PersonAttribute}, of the same name.
 *
 * @param on the day of the decision, today if left out
 * @param declared what these fields say; a preview reads no site
 */
@JsonDeserialize(using = PreviewRequest.Reading.class)
public record PreviewRequest(
        Optional<LocalDate> on,
        CommuneCode commune,
        Optional<LocalDate> birthDate,
        Optional<Registration> registration,
        Optional<LocalDate> registeredSince,
        @Schema(hidden = true) DeclaredProfile declared) {

    private static final SafirCode NO_SITE = new SafirCode("00000");

    Preview toPreview() {
        return new Preview(commune, birthDate, registration, registeredSince, declared);
    }

    /** Reads the fields of the document, each as its type is read everywhere. */
    static final class Reading extends StdDeserializer<PreviewRequest> {

        private static final long serialVersionUID = 1L;

        private static final Map<String, JavaType> TYPES = types();

        Reading() {
            super(PreviewRequest.class);
        }

        private static Map<String, JavaType> types() {
            Map<String, JavaType> types = new LinkedHashMap<>();
            types.put("on", Json.MAPPER.constructType(LocalDate.class));
            types.put("commune", Json.MAPPER.constructType(CommuneCode.class));
            types.put("birthDate", Json.MAPPER.constructType(LocalDate.class));
            types.put("registration", Json.MAPPER.constructType(Registration.class));
            types.put("registeredSince", Json.MAPPER.constructType(LocalDate.class));
            PersonAttribute.all()
                    .forEach(attribute -> types.put(attribute.name(), PersonAttributes.type(attribute.type())));
            return types;
        }

        @Override
        public PreviewRequest deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return (PreviewRequest) context.handleUnexpectedToken(PreviewRequest.class, parser);
            }
            Map<String, Object> told = new HashMap<>();
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                if (!TYPES.containsKey(field)) {
                    throw UnrecognizedPropertyException.from(
                            parser, PreviewRequest.class, field, new ArrayList<>(TYPES.keySet()));
                }
                if (parser.nextToken() != JsonToken.VALUE_NULL) {
                    told.put(field, read(parser, context, field));
                }
            }
            return new PreviewRequest(
                    Optional.ofNullable((LocalDate) told.get("on")),
                    (CommuneCode) told.get("commune"),
                    Optional.ofNullable((LocalDate) told.get("birthDate")),
                    Optional.ofNullable((Registration) told.get("registration")),
                    Optional.ofNullable((LocalDate) told.get("registeredSince")),
                    DeclaredProfile.read(NO_SITE, attribute -> Optional.ofNullable(told.get(attribute.name()))));
        }

        private static Object read(JsonParser parser, DeserializationContext context, String field) throws IOException {
            try {
                return context.readValue(parser, TYPES.get(field));
            } catch (JsonProcessingException unreadable) {
                throw JsonMappingException.wrapWithPath(unreadable, PreviewRequest.class, field);
            }
        }
    }
}
