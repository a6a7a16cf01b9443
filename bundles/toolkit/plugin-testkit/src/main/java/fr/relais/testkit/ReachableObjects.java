// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What can be reached from a plug-in: its fields, the static ones of its classes, and what hangs on them. */
final class ReachableObjects {

    private static final int LARGEST = 200_000;

    private final Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> toVisit = new ArrayDeque<>();

    private ReachableObjects() {}

    static ReachableObjects of(Object plugin) {
        ReachableObjects memory = new ReachableObjects();
        memory.statics(plugin.getClass());
        memory.take(plugin);
        while (!memory.toVisit.isEmpty() && memory.reached.size() < LARGEST) {
            memory.visit(memory.toVisit.pop());
        }
        return memory;
    }

    boolean holds(Object one) {
        return reached.contains(one);
    }

    private void statics(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                take(valueOf(field, null));
            }
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            statics(nested);
        }
    }

    private void take(Object object) {
        if (object != null && !(object instanceof Class<?>) && reached.add(object)) {
            toVisit.push(object);
        }
    }

    private void visit(Object object) {
        if (object instanceof Object[] array) {
            for (int i = 0; i < Array.getLength(array); i++) {
                take(array[i]);
            }
        } else if (object instanceof Collection<?> several) {
            several.forEach(this::take);
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                take(key);
                take(value);
            });
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::take);
        } else if (object instanceof AtomicReference<?> reference) {
            take(reference.get());
        } else if (object instanceof Reference<?> reference) {
            take(reference.get());
        } else if (object instanceof ThreadLocal<?> local) {
            take(local.get());
        } else {
            fields(object);
        }
    }

    private void fields(Object object) {
        // the JDK's own fields can't be looked into, and hold nothing that isn't reached otherwise
        for (Class<?> type = object.getClass(); !type.getModule().isNamed(); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    take(valueOf(field, object));
                }
            }
        }
    }

    private static Object valueOf(Field field, Object object) {
        if (field.getType().isPrimitive()) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("made accessible just now", e);
        }
    }
}
