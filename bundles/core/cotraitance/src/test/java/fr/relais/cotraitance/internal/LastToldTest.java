// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import fr.relais.cotraitance.flow.OutboxMessage;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.runner.RunWith;

/**
 * R-X1, R-L18: whatever the order in which facts arrive and whenever the clock runs in between, partners end up holding the same to be
 * true.
 */
@RunWith(JUnitQuickcheck.class)
public class LastToldTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 11);
    private static final LocalDate LAST = LocalDate.of(2012, 1, 1);

    @Property(trials = 400)
    public void anyOrderWithDuplicatesLeavesTheSameLastWord(long seed) {
        Random random = new Random(seed);
        List<Fact> facts = life(random);
        List<Fact> shuffled = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        facts.sort(Comparator.comparing(Fact::on));

        assertEquals(lastTold(facts, List.of()), lastTold(shuffled, runs(random, shuffled.size())));
    }

    /** The clock run every day, on some days, or at the end only. */
    @Property(trials = 40)
    public void anySetOfRunsAnnouncesTheSame(long seed) {
        Random random = new Random(seed);
        List<Fact> facts = life(random);
        List<LocalDate> everyDay = FIRST.datesUntil(LAST.plusDays(1)).toList();
        List<LocalDate> some =
                everyDay.stream().filter(day -> random.nextInt(40) == 0).toList();

        assertEquals(announced(facts, everyDay), announced(facts, some));
    }

    /** Of one person: what was announced and every telling, in order; the clock runs on those days and on the last. */
    private static List<Object> announced(List<Fact> facts, List<LocalDate> runs) {
        InMemoryServices platform = new InMemoryServices();
        YoungPersonId person = platform.orientedPerson("1234567A");
        facts.forEach(fact -> tell(platform, person, List.of(fact)));
        runs.forEach(day -> platform.clock.run(ADMINISTRATOR, day));
        platform.clock.run(ADMINISTRATOR, LAST);
        return List.of(platform.files.file(person).announced(), told(platform));
    }

    /** Days up to which the clock runs before the facts with those places arrive. */
    private static List<Optional<LocalDate>> runs(Random random, int facts) {
        List<Optional<LocalDate>> runs = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            runs.add(random.nextInt(3) == 0 ? Optional.of(FIRST.plusDays(random.nextInt(700))) : Optional.empty());
        }
        return runs;
    }

    private static SortedMap<Statement.Key, Statement> lastTold(List<Fact> facts, List<Optional<LocalDate>> runs) {
        InMemoryServices platform = new InMemoryServices();
        YoungPersonId person = platform.orientedPerson("1234567A");
        for (int i = 0; i < facts.size(); i++) {
            if (i < runs.size()) {
                runs.get(i).ifPresent(day -> platform.clock.run(ADMINISTRATOR, day));
            }
            int next = i + 1 < facts.size() && i % 3 == 0 ? i + 2 : i + 1;
            tell(platform, person, facts.subList(i, next));
            i = next - 1;
        }
        platform.clock.run(ADMINISTRATOR, LAST);
        SortedMap<Statement.Key, Statement> told = told(platform);
        assertEquals(told, platform.files.file(person).lastTold());
        return told;
    }

    /** One transaction. */
    private static void tell(InMemoryServices platform, YoungPersonId person, List<Fact> facts) {
        platform.files.inTransaction(work -> {
            PersonFile open = work.open(ADMINISTRATOR, List.of(person)).get(person);
            PersonAggregate file = new PersonAggregate(open, ProcessingContext.of(() -> platform.map(), platform));
            facts.forEach(fact -> file.add(fact, "gide", fact.toString()));
            file.writeIfChanged();
            return null;
        });
    }

    /** What a receiver holds after having applied all records in order; each must make sense to it. */
    private static SortedMap<Statement.Key, Statement> told(InMemoryServices platform) {
        SortedMap<Statement.Key, Statement> held = new TreeMap<>();
        for (OutboxRecord each : platform.files.outgoing.records) {
            Statement.Key key = each.statement().key();
            assertEquals(each.toString(), each.action() != OutboxMessage.Action.TELL, held.containsKey(key));
            if (each.action() == OutboxMessage.Action.CANCEL) {
                assertEquals(each.statement(), held.remove(key));
            } else {
                Statement former = held.put(key, each.statement());
                assertTrue(each.toString(), !each.statement().equals(former));
            }
        }
        return held;
    }

    private static List<Fact> life(Random random) {
        List<Fact> facts = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            days.add(FIRST.plusDays(random.nextInt(500)));
        }
        days.add(days.get(0).plusMonths(6));
        facts.add(new Fact.Affected(
                days.get(0),
                new CotraitanceId(1),
                InMemoryServices.LYON,
                InMemoryServices.LYON_SITE,
                Optional.empty()));
        int others = random.nextInt(14);
        for (int i = 0; i < others; i++) {
            facts.add(fact(random, days.get(random.nextInt(days.size())), days.get(random.nextInt(days.size()))));
        }
        return facts;
    }

    private static Fact fact(Random random, LocalDate on, LocalDate other) {
        CotraitanceId number = new CotraitanceId(random.nextInt(4) == 0 ? 2 : 1);
        return switch (random.nextInt(22)) {
            case 0, 1 -> new Fact.RegistrationChanged(on, Registration.REGISTERED);
            case 2, 3 -> new Fact.RegistrationChanged(on, Registration.CEASED);
            case 4 -> new Fact.RegistrationChanged(on, Registration.STRUCK_OFF);
            case 5 -> new Fact.CivisEntered(on);
            case 6 -> new Fact.CivisLeft(on);
            case 7 -> new Fact.Moved(on, new CommuneCode(random.nextBoolean() ? "69381" : "69029"));
            case 8 -> new Fact.Interviewed(on, InMemoryServices.LYON, InterviewKind.WORKSHOP);
            case 9 ->
                new Fact.Affected(on, number, InMemoryServices.BRON, InMemoryServices.BRON_SITE, Optional.of(other));
            case 10 -> new Fact.Accepted(on, number);
            case 11 -> new Fact.AlertRaised(on, number, AlertReason.values()[random.nextInt(4)]);
            case 12 -> new Fact.AlertClosed(on, number, other, Partner.POLE_EMPLOI, "settled");
            case 13 -> new Fact.AlertDecided(on, number, other, AlertDecision.values()[random.nextInt(3)]);
            case 14 -> new Fact.Interviewed(on, InMemoryServices.BRON, InterviewKind.INDIVIDUAL);
            case 15 -> new Fact.BreachReported(on, number);
            case 16 -> new Fact.ActionAgreed(on, number, PpaeAction.values()[random.nextInt(8)]);
            case 17 -> new Fact.Excused(on, InMemoryServices.LYON, Excuse.TRAINING, on.plusDays(random.nextInt(60)));
            case 18 -> new Fact.ExcuseEnded(on, InMemoryServices.LYON);
            case 19 -> new Fact.AdviserNamed(on, number, new AdviserId(random.nextBoolean() ? "a.berger" : "c.durand"));
            case 20 -> random.nextBoolean() ? new Fact.AdviserLeft(on, number) : new Fact.Invited(on, number);
            default ->
                random.nextBoolean()
                        ? new Fact.ExitPronounced(on, number, Exit.Reason.values()[random.nextInt(6)])
                        : new Fact.AffectationCancelled(on, number);
        };
    }
}
