// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactField;
import fr.relais.partnership.lifecycle.FactType;
import fr.relais.store.people.JpaPersonFileRepository;
import fr.relais.store.sql.EnumCodes;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** A kind of fact that is described is kept; which kinds a version doesn't know, it says. */
public class MadeUpFactTest extends PersonFileTestCase {

    private static final Fact VISIT = new Visited(
            LocalDate.of(2010, 1, 11),
            new CotraitanceId(7),
            AlertReason.BREACH,
            LocalDate.of(2010, 1, 20),
            "no answer");

    @Test
    public void aFactOfAMadeUpKindComesOutAsItWentIn() {
        JpaPersonFileRepository standing = files;
        files = new JpaPersonFileRepository(transactions, Visited.FACTS);
        YoungPersonId person = inTransaction(work -> {
            var file = TestPeople.create(work, TestPeople.lyonnaise(1));
            file.add(VISIT, "parcours3", "visit");
            return file.id();
        });
        List<Fact> facts = read(person).facts().stream().map(RecordedFact::fact).toList();
        assertEquals(VISIT, facts.get(facts.size() - 1));
        assertEquals(
                List.of("99 | 2010-01-11 | 7 | null | null | null | 4 | null | 2010-01-20 | no answer"),
                rows("select kind, on_day, cotraitance, mission_locale, site, commune, detail, by_partner, other_day,"
                        + " ground from fact where message_key = 'visit'"));
        files = standing;
        assertThrows(IllegalStateException.class, () -> read(person));
        files = new JpaPersonFileRepository(transactions, Visited.FACTS);
    }

    /** Each field of a kind has a column of its own, and each word a number. */
    @Test
    public void everyKindHasRoomInItsRow() {
        for (FactType<?> type : Visited.FACTS.types()) {
            List<String> columns = new ArrayList<>();
            for (FactField<?> field : type.fields()) {
                if (!field.type().words().isEmpty()) {
                    EnumCodes.of(field.type().type());
                }
                columns.add(column(field));
            }
            assertEquals(type + " " + columns, columns.stream().distinct().toList(), columns);
        }
    }

    private static String column(FactField<?> field) {
        if (!field.type().words().isEmpty()) {
            return field.type().words().contains("POLE_EMPLOI") ? "by_partner" : "detail";
        }
        return field.type().name().equals("adviser") ? "text" : field.type().name();
    }
}
