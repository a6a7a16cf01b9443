// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactField;
import fr.relais.partnership.lifecycle.FactType;
import fr.relais.partnership.lifecycle.FactValues;
import fr.relais.partnership.lifecycle.ValueType;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Partner;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact as its columns: the number of its kind, its day, and what that kind carries, each field in the column for its values. So no
 * kind may have two fields for one column.
 */
final class FactColumns {

    static final String NAMES =
            "kind, on_day, cotraitance, mission_locale, site, commune, detail, by_partner, other_day, ground";

    private final int kind;
    private final LocalDate on;
    private final Optional<Long> cotraitance;
    private String missionLocale;
    private String site;
    private String commune;
    private Integer detail;
    private Integer byPartner;
    private LocalDate otherDay;
    private String ground;

    private FactColumns(int kind, LocalDate on, Optional<Long> cotraitance) {
        this.kind = kind;
        this.on = on;
        this.cotraitance = cotraitance;
    }

    static FactColumns of(Fact fact) {
        Optional<Long> cotraitance = fact instanceof Fact.OfCotraitance of
                ? Optional.of(of.cotraitance().value())
                : Optional.empty();
        FactType<?> type = fact.type();
        FactColumns columns = new FactColumns(type.number(), fact.on(), cotraitance);
        type.values(fact).forEach(columns::put);
        return columns;
    }

    private void put(FactField<?> field, Object value) {
        ValueType<?> type = field.type();
        if (value instanceof Partner partner) {
            byPartner = EnumCodes.PARTNER.of(partner);
        } else if (value instanceof Enum<?> word) {
            detail = EnumCodes.numberOf(word);
        } else if (type == ValueType.DAY) {
            otherDay = (LocalDate) value;
        } else if (type == ValueType.MISSION_LOCALE) {
            missionLocale = value.toString();
        } else if (type == ValueType.SITE) {
            site = value.toString();
        } else if (type == ValueType.COMMUNE) {
            commune = value.toString();
        } else {
            ground = value.toString();
        }
    }

    /** The fact again. @throws IllegalStateException if a newer version wrote it */
    Fact toFact(FactCatalogue facts) {
        FactType<?> type = facts.numbered(kind);
        FactValues values = FactValues.NONE;
        for (FactField<?> field : type.fields()) {
            values = with(field, values);
        }
        return type.fact(on, cotraitance.map(CotraitanceId::new), values);
    }

    private <V> FactValues with(FactField<V> field, FactValues values) {
        Object kept = kept(field.type());
        return kept == null ? values : values.and(field, field.type().type().cast(kept));
    }

    /** What is kept in the column for such values; null if nothing is. */
    private Object kept(ValueType<?> type) {
        if (type.type() == Partner.class) {
            return byPartner == null ? null : EnumCodes.PARTNER.value(byPartner);
        }
        if (!type.words().isEmpty()) {
            return detail == null ? null : EnumCodes.of(type.type()).value(detail);
        }
        if (type == ValueType.DAY) {
            return otherDay;
        }
        String text = textFor(type);
        return text == null ? null : type.read(text);
    }

    private String textFor(ValueType<?> type) {
        if (type == ValueType.MISSION_LOCALE) {
            return missionLocale;
        }
        if (type == ValueType.SITE) {
            return site;
        }
        return type == ValueType.COMMUNE ? commune : ground;
    }

    static FactColumns read(ColumnReader row) throws SQLException {
        FactColumns columns = new FactColumns(row.small(), row.day(), row.optionalNumber());
        columns.missionLocale = row.text();
        columns.site = row.text();
        columns.commune = row.text();
        columns.detail = row.optionalSmall().orElse(null);
        columns.byPartner = row.optionalSmall().orElse(null);
        columns.otherDay = row.optionalDay().orElse(null);
        columns.ground = row.text();
        return columns;
    }

    void write(ParameterBinder places) throws SQLException {
        places.small(kind)
                .day(on)
                .number(cotraitance)
                .text(missionLocale)
                .text(site)
                .text(commune)
                .small(Optional.ofNullable(detail))
                .small(Optional.ofNullable(byPartner))
                .day(Optional.ofNullable(otherDay))
                .text(ground);
    }
}
