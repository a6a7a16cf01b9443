// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.openapi;

import com.fasterxml.jackson.databind.JavaType;
import fr.relais.rest.internal.resource.PageView;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names the schemas: {@code CotraitanceView.StepsView} is {@code CotraitanceSteps}, {@code OutboxResource.ReceiptView} is
 * {@code OutboxReceipt}, a page of lines {@code PageOfWorklistLine}. The name of a nested class begins with that of the class around it, so
 * that no two have one name; remembers which class each stands for.
 */
final class SchemaNames extends TypeNameResolver {

    private static final String SUFFIXES = "(View|Resource)$";

    private final Map<String, Class<?>> named = new TreeMap<>();

    /** The classes that were named, by their names. */
    Map<String, Class<?>> named() {
        return Map.copyOf(named);
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = name(type);
        Class<?> other = named.put(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " would be one schema: " + name);
        }
        return name;
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        if (type.getRawClass() == Optional.class) {
            return nameForType(type.containedType(0), options);
        }
        if (type.getRawClass() != PageView.class) {
            return super.nameForGenericType(type, options);
        }
        String name = "PageOf" + name(type.containedType(0).getRawClass());
        named.put(name, PageView.class);
        return name;
    }

    private static String name(Class<?> type) {
        String own = type.getSimpleName().replaceFirst(SUFFIXES, "");
        Class<?> around = type.getEnclosingClass();
        if (around == null || own.startsWith(name(around).replaceFirst("s$", ""))) {
            return own;
        }
        return name(around) + own;
    }
}
