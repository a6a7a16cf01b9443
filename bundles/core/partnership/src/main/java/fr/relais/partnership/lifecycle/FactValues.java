// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The values of some fields. Immutable, and lean: a fact has three at most. */
public final class FactValues {

    /** None. */
    public static final FactValues NONE = new FactValues(null, null, null);

    private final FactField<?> field;
    private final Object value;
    private final FactValues others;

    private FactValues(FactField<?> field, Object value, FactValues others) {
        this.field = field;
        this.value = value;
        this.others = others;
    }

    /** These and that one, in the place of another of the same field. */
    public <V> FactValues and(FactField<V> another, V its) {
        return new FactValues(another, another.type().type().cast(its), this);
    }

    /** The value of a field, where there is one. */
    public <V> Optional<V> find(FactField<V> wanted) {
        for (FactValues each = this; each != NONE; each = each.others) {
            if (each.field == wanted) {
                return Optional.of(wanted.type().type().cast(each.value));
            }
        }
        return Optional.empty();
    }

    /** The value of a field that has one. @throws NoSuchElementException if it has none */
    public <V> V get(FactField<V> wanted) {
        return find(wanted).orElseThrow(() -> new NoSuchElementException("no value of " + wanted));
    }

    /** Each field and its value, in no order. */
    public void forEach(BiConsumer<FactField<?>, Object> action) {
        for (FactValues each = this; each != NONE; each = each.others) {
            if (!replaced(each)) {
                action.accept(each.field, each.value);
            }
        }
    }

    private boolean replaced(FactValues former) {
        for (FactValues each = this; each != former; each = each.others) {
            if (each.field == former.field) {
                return true;
            }
        }
        return false;
    }

    private Map<FactField<?>, Object> asMap() {
        Map<FactField<?>, Object> map = new HashMap<>();
        forEach(map::put);
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactValues values && asMap().equals(values.asMap());
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
