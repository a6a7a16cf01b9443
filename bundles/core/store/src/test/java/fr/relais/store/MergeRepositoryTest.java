// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.cotraitance.matching.FilePair;
import fr.relais.cotraitance.matching.MatchCandidate;
import fr.relais.cotraitance.matching.Merge;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** W2: a merge moves nothing but what is derived, and comes back whole. */
public class MergeRepositoryTest extends PersonFileTestCase {

    private static final LocalDate DAY = LocalDate.of(2010, 5, 3);

    private YoungPersonId one;
    private YoungPersonId other;
    private CotraitanceId cotraitance;

    /** Two files of one person; the second has a co-traitance whose end was announced. */
    @Before
    public void twoFiles() {
        one = inTransaction(
                work -> TestPeople.create(work, TestPeople.lyonnaise(1)).id());
        other = inTransaction(work -> {
            PersonFile file = TestPeople.create(work, TestPeople.lyonnaise(2));
            cotraitance = TestPeople.affect(work, file, TestPeople.LYON, "2010-01-11");
            file.announce(cotraitance, LocalDate.of(2016, 2, 28), "R-L14");
            file.markProvisional(cotraitance);
            return file.id();
        });
    }

    @Test
    public void theWholeFileHasTheFactsAndNotesOfBoth() {
        List<String> facts = rows("select id, person, on_day, message_key from fact order by id");
        merge(one, other);

        assertEquals(
                "no fact was touched", facts, rows("select id, person, on_day, message_key from fact order by id"));
        inTransaction(work -> {
            PersonFile whole = open(work, one);
            assertEquals(7, whole.person().facts().size());
            assertEquals(Set.of(cotraitance), whole.provisionals());
            assertEquals(Map.of(cotraitance, Set.of(LocalDate.of(2016, 2, 28))), whole.announced());
            assertEquals(Optional.of(one), work.personOf(TestPeople.ADMINISTRATOR, cotraitance));
            assertEquals(
                    Map.of(TestPeople.identifier(1), one, TestPeople.identifier(2), one),
                    work.find(TestPeople.ADMINISTRATOR, List.of(TestPeople.identifier(1), TestPeople.identifier(2))));
            assertTrue(work.open(TestPeople.ADMINISTRATOR, List.of(other)).isEmpty());
            assertTrue(work.read(TestPeople.ADMINISTRATOR, List.of(other)).isEmpty());
            assertEquals(
                    7,
                    work.read(TestPeople.ADMINISTRATOR, List.of(one))
                            .get(0)
                            .facts()
                            .size());
            assertEquals(List.of(one), work.peopleAfter(0, 10));
            assertEquals(Optional.of(one), work.merges().partOf(other));
            return null;
        });
    }

    @Test
    public void undoneItIsAsIfItHadNeverBeen() {
        List<String> derived = rows("select id, person, affected_on, due_on from cotraitance");
        Merge merge = merge(one, other);
        CotraitanceId meanwhile = inTransaction(work -> {
            PersonFile whole = open(work, one);
            whole.addIdentifier(TestPeople.identifier(2));
            whole.add(new Fact.CivisEntered(DAY), "p3", "of the second");
            whole.addIdentifier(TestPeople.identifier(1));
            whole.add(new Fact.CivisLeft(DAY), "p3", "of the first");
            return TestPeople.affect(work, whole, TestPeople.LYON, "2010-06-01");
        });
        inTransaction(work -> {
            Merge undone = work.merges().undo(merge, DAY, "deux", "agent");
            assertEquals(Optional.of(undone), work.merges().find(merge.id()));
            List.of(one, other).forEach(each -> TestPeople.project(open(work, each)));
            return null;
        });

        assertEquals(5, read(one).facts().size());
        assertEquals(5, read(other).facts().size());
        assertEquals(derived, rows("select id, person, affected_on, due_on from cotraitance where id <> " + meanwhile));
        assertEquals(List.of(one.toString()), rows("select person from cotraitance where id = " + meanwhile));
        assertEquals(1, inTransaction(work -> work.merges().of(other)).size());
    }

    @Test
    public void aChainLeadsToItsEndAndComesApart() {
        YoungPersonId third = inTransaction(
                work -> TestPeople.create(work, TestPeople.lyonnaise(3)).id());
        Merge first = merge(one, other);
        Merge second = merge(third, one);
        assertEquals(10, read(third).facts().size());
        assertEquals(Optional.of(third), inTransaction(work -> work.merges().partOf(other)));

        inTransaction(work -> {
            work.merges().undo(first, DAY, "non", "agent");
            List.of(third, other).forEach(each -> TestPeople.project(open(work, each)));
            return null;
        });
        assertEquals(6, read(third).facts().size());
        assertEquals(4, read(other).facts().size());
        inTransaction(work -> {
            work.merges().undo(second, DAY, "non", "agent");
            List.of(third, one).forEach(each -> TestPeople.project(open(work, each)));
            return null;
        });
        assertEquals(3, read(one).facts().size());
        assertEquals(3, read(third).facts().size());
    }

    @Test
    public void peopleAreReadByBirthWithoutThoseMergedAndThoseElsewhere() {
        YoungPersonId alsacienne = inTransaction(
                work -> TestPeople.create(work, TestPeople.strasbourgeoise(3)).id());
        LocalDate birth = TestPeople.day("1990-02-28");
        assertEquals(List.of(one, other, alsacienne), born(TestPeople.ADMINISTRATOR, birth, 10));
        assertEquals(List.of(one, other), born(TestPeople.ADMINISTRATOR, birth, 2));
        assertEquals(List.of(), born(TestPeople.ADMINISTRATOR, birth.plusDays(1), 10));
        assertEquals(List.of(alsacienne), born(TestPeople.caller("agent", "site:67001"), birth, 10));
        merge(one, other);
        assertEquals(List.of(one, alsacienne), born(TestPeople.ADMINISTRATOR, birth, 10));
    }

    @Test
    public void whoWasToldApartStaysSo() {
        FilePair pair = new FilePair(one, other);
        inTransaction(work -> {
            work.merges().tellApart(pair, "jumelles", "agent");
            return null;
        });
        assertEquals(Set.of(pair), inTransaction(work -> work.merges().toldApart(List.of(one))));
        assertEquals(Set.of(pair), inTransaction(work -> work.merges().toldApart(List.of(other))));
        assertFalse(inTransaction(work -> work.merges().toldApart(List.of(new YoungPersonId(77))))
                .contains(pair));
    }

    private Merge merge(YoungPersonId kept, YoungPersonId part) {
        return inTransaction(work -> {
            work.open(TestPeople.ADMINISTRATOR, List.of(kept, part));
            Merge merge = work.merges().merge(kept, part, DAY, "même personne", "agent");
            TestPeople.project(open(work, kept));
            return merge;
        });
    }

    private List<YoungPersonId> born(fr.relais.access.Caller caller, LocalDate from, int most) {
        return inTransaction(work -> work.merges().born(caller, from, most)).stream()
                .map(MatchCandidate::id)
                .toList();
    }

    private static PersonFile open(UnitOfWork work, YoungPersonId person) {
        return work.open(TestPeople.ADMINISTRATOR, List.of(person)).get(person);
    }
}
