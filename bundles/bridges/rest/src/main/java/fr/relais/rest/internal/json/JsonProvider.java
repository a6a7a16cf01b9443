// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.NoContentException;
import javax.ws.rs.ext.Provider;

/** Reads and writes JSON; what can't be read is a problem that names the field. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class JsonProvider extends JacksonJsonProvider {

    /** With {@link Json#MAPPER}. */
    public JsonProvider() {
        super(Json.MAPPER);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Object value;
        try {
            value = super.readFrom(type, genericType, annotations, mediaType, headers, body);
        } catch (NoContentException empty) {
            throw ProblemException.of(ProblemType.BAD_REQUEST, "body-missing");
        } catch (JsonProcessingException unreadable) {
            throw problem(unreadable);
        }
        if (value == null) {
            throw ProblemException.of(ProblemType.BAD_REQUEST, "body-missing");
        }
        GivenMembers.check(value);
        return value;
    }

    /** What is created is written as its document. */
    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        if (value instanceof Created<?> created) {
            Object view = created.view();
            super.writeTo(view, view.getClass(), view.getClass(), annotations, mediaType, headers, out);
        } else {
            super.writeTo(value, type, genericType, annotations, mediaType, headers, out);
        }
    }

    static ProblemException problem(JsonProcessingException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof StreamConstraintsException) {
                return ProblemException.of(ProblemType.BAD_REQUEST, "json-too-much");
            }
        }
        if (unreadable instanceof PropertyBindingException unknown) {
            return ProblemException.field(
                    path(unknown),
                    "json-unknown-field",
                    path(unknown),
                    unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        if (unreadable instanceof InvalidFormatException wrong) {
            return TypeConverters.wrong(path(wrong), String.valueOf(wrong.getValue()), wrong.getTargetType());
        }
        if (unreadable instanceof JsonMappingException whole && whole.getPath().isEmpty()) {
            return ProblemException.of(ProblemType.BAD_REQUEST, "json-wrong-document");
        }
        if (unreadable instanceof JsonMappingException wrong) {
            return ProblemException.field(path(wrong), "json-wrong-type", path(wrong));
        }
        JsonLocation place = unreadable.getLocation();
        return ProblemException.of(
                ProblemType.BAD_REQUEST,
                "json-malformed",
                String.valueOf(place == null ? 1 : place.getLineNr()),
                String.valueOf(place == null ? 1 : place.getColumnNr()));
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : TypeConverters.shown(step.getFieldName()))
                .collect(Collectors.joining("."));
    }
}
