// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;

/** Parameters of an address: a wrong one is a problem that names it, where JAX-RS would say "not found". */
@Provider
public final class ParameterConverters implements ParamConverterProvider {

    private static final Pattern SMALL = Pattern.compile("\\d{1,9}");
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    /** How a text becomes what Java has of its own; empty where it is none. */
    private static final Map<Class<?>, Function<String, Optional<Object>>> PLAIN = Map.of(
            Integer.class, value -> matching(SMALL, value).map(Integer::valueOf),
            Long.class, value -> matching(WHOLE, value).map(Long::valueOf),
            long.class, value -> matching(WHOLE, value).map(Long::valueOf),
            Boolean.class, value -> matching(YES_OR_NO, value).map(Boolean::valueOf),
            boolean.class, value -> matching(YES_OR_NO, value).map(Boolean::valueOf));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (!PLAIN.containsKey(type) && !TypeConverters.knows(type)) {
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

    @SuppressWarnings("unchecked")
    private static <T> T read(String name, String value, Class<T> type) {
        Function<String, Optional<Object>> plain = PLAIN.get(type);
        return plain == null
                ? TypeConverters.read(name, value, type)
                : (T) plain.apply(value).orElseThrow(() -> TypeConverters.wrong(name, value, type));
    }

    private static Optional<String> matching(Pattern form, String value) {
        return Optional.of(value).filter(form.asMatchPredicate());
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
