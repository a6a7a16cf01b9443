// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which members a document has to have: those of its record that aren't {@link Optional}. What is read is checked by it, and the OpenAPI
 * document says it, so that the two can't differ. Thread-safe.
 */
public final class GivenMembers {

    private GivenMembers() {}

    /** The names of the members that can't be left out. */
    public static List<String> of(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .filter(component -> component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .toList();
    }

    /** Checks a document and those in it. @throws fr.relais.rest.internal.problem.ProblemException naming the first that is missing */
    static void check(Object document) {
        if (!document.getClass().isRecord() || TypeConverters.knows(document.getClass())) {
            return;
        }
        for (RecordComponent component : document.getClass().getRecordComponents()) {
            Object value = TypeConverters.given(component.getName(), value(document, component));
            if (value instanceof Collection<?> several) {
                several.forEach(each -> check(TypeConverters.given(component.getName(), each)));
            } else if (value instanceof Map<?, ?> named) {
                named.forEach((name, each) -> check(TypeConverters.given(component.getName() + "." + name, each)));
            } else {
                check(value);
            }
        }
    }

    private static Object value(Object document, RecordComponent component) {
        try {
            return component.getAccessor().invoke(document);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the members of a view are public: " + component, e);
        }
    }
}
