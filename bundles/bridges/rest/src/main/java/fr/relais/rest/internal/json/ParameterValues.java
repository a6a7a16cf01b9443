// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;

/** Parameters of an address: a wrong one is a problem that names it, where JAX-RS would say "not found". */
@Provider
public final class ParameterValues implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type != Integer.class && !Values.knows(type)) {
            return null;
        }
        String name = name(annotations);
        return new ParamConverter<>() {
            @Override
            public T fromString(String value) {
                return value == null || value.isEmpty() ? null : read(name, value, type);
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    private static <T> T read(String name, String value, Class<T> type) {
        if (type != Integer.class) {
            return Values.read(name, value, type);
        }
        if (!value.matches("\\d{1,9}")) {
            throw Values.wrong(name, value, type);
        }
        return type.cast(Integer.valueOf(value));
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> annotation instanceof QueryParam query
                        ? query.value()
                        : annotation instanceof PathParam path ? path.value() : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("?");
    }
}
