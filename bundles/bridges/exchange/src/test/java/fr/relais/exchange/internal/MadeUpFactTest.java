// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.cotraitance.FactImportRow;
import fr.relais.intake.Rejection;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.Flow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** A kind of fact that is described is read from a file, refused by name, and stands in the schema of its flow. */
public class MadeUpFactTest {

    private static final String HEADER =
            "pole_emploi_id,kind,on,mission_locale,detail,alert_raised_on,ground,record_id,until\n";

    @Test
    public void itIsReadFromAFile() {
        LineReader.Some<FactImportRow> read =
                read("1234567A,VISITED,2010-04-20,69382S00,BREACH,,no answer,,2010-04-30\n");
        FactImportRow line = read.lines().get(0).value();
        assertEquals(
                Visited.TYPE.told(
                        LocalDate.of(2010, 4, 20), AlertReason.BREACH, LocalDate.of(2010, 4, 30), "no answer"),
                line.fact());
        assertEquals(Optional.of("69382S00"), line.missionLocale().map(Object::toString));
    }

    @Test
    public void whatIsWrongWithItIsSaid() {
        List<Rejection> wrong = read("1234567A,VISITED,2010-04-20,69382S00,FUN,,,,2010-04-30\n"
                        + "1234567A,VISITED,2010-04-20,69382S00,BREACH,,,,\n"
                        + "1234567A,VISIT,2010-04-20,69382S00,BREACH,,,,2010-04-30\n")
                .rejections();
        assertEquals(
                List.of("detail", "until", "kind"),
                wrong.stream().map(one -> one.field().orElseThrow()).toList());
        assertTrue(wrong.get(2).remedy().en(), wrong.get(2).remedy().en().endsWith(", VISITED"));
    }

    @Test
    public void itStandsInTheSchemaOfItsFlow() {
        String schema = FlowSchemas.of(Flow.F10_PPAE_STEP, Visited.FACTS);
        assertTrue(schema, schema.contains("VISITED_PROFESSIONAL_SITUATION"));
        assertEquals(FlowSchemas.of(Flow.F5_ALERT, FactTypes.STANDING), FlowSchemas.of(Flow.F5_ALERT, Visited.FACTS));
    }

    private static LineReader.Some<FactImportRow> read(String lines) {
        return new LineReader<>(
                        PeopleSchemas.facts(Visited.FACTS),
                        new ByteArrayInputStream((HEADER + lines).getBytes(StandardCharsets.UTF_8)))
                .next(10);
    }
}
