// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** I-X3: what applied affectations go against. Rows are only added. */
final class PreconditionFlagTable {

    private static final int LONGEST_SENTENCE = 1000;

    private final Jdbc jdbc;
    private final Supplier<Instant> now;

    PreconditionFlagTable(Jdbc jdbc, Supplier<Instant> now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    void flag(Collection<PreconditionFlag> flags) {
        jdbc.batch(
                "insert into flow_flag (person, cotraitance, mission_locale, rule, message_fr, message_en, sender,"
                        + " noted_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                flags,
                (places, flag) -> places.number(flag.person().value())
                        .number(flag.cotraitance().value())
                        .text(flag.missionLocale().value())
                        .text(flag.rule().value())
                        .text(ColumnReader.cut(flag.message().fr(), LONGEST_SENTENCE))
                        .text(ColumnReader.cut(flag.message().en(), LONGEST_SENTENCE))
                        .text(flag.sender())
                        .instant(now.get()));
    }

    List<PreconditionFlag> flags(CotraitanceId cotraitance) {
        return jdbc.rows(
                "select id, person, cotraitance, mission_locale, rule, message_fr, message_en, sender, noted_at"
                        + " from flow_flag where cotraitance = ? order by id",
                cotraitance,
                (places, id) -> places.number(id.value()),
                row -> new PreconditionFlag(
                        row.number(),
                        new YoungPersonId(row.number()),
                        new CotraitanceId(row.number()),
                        new MissionLocaleId(row.text()),
                        new RuleId(row.text()),
                        new Text(row.text(), row.text()),
                        row.text(),
                        row.instant()));
    }
}
