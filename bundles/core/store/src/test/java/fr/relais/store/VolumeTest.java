// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;

import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.YoungPersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/** A year of a few thousand people, a thousand in a transaction, and what it costs; {@code -Drelais.people=} makes it larger. */
public class VolumeTest extends PersonFileTestCase {

    private static final int PEOPLE = Integer.getInteger("relais.people", 1200);
    private static final int CHUNK = 1000;

    @Test
    public void aYearGoesInByTheThousand() {
        Stopwatch people = Stopwatch.of(() -> chunks(this::createPeople));
        Stopwatch affectations = Stopwatch.of(() -> chunks(this::affect));
        Stopwatch later = Stopwatch.of(() -> chunks(this::later));
        Stopwatch again = Stopwatch.of(() -> chunks(this::later));
        Stopwatch list = Stopwatch.of(() -> assertEquals(
                100,
                inTransaction(work -> work.list(TestPeople.ADMINISTRATOR, mid2010(), PageRequest.first()))
                        .items()
                        .size()));
        Stopwatch worklist = Stopwatch.of(() -> assertEquals(
                100,
                inTransaction(work -> work.worklist(TestPeople.ADMINISTRATOR, overdue(), PageRequest.first()))
                        .items()
                        .size()));
        Stopwatch tally = Stopwatch.of(() -> inTransaction(work -> work.tally(TestPeople.ADMINISTRATOR, mid2010())));
        assertEquals(PEOPLE * 9L, count("select count(*) from fact"));
        System.out.printf(
                "%s, %d people: created with 3 facts each in %s; affected in %s; 5 later facts each in %s, told again"
                        + " in %s; a page in %s, one of a working list in %s, a tally in %s; %d matters%n",
                database,
                PEOPLE,
                people,
                affectations,
                later,
                again,
                list,
                worklist,
                tally,
                count("select count(*) from cotraitance_matter"));
    }

    private interface Chunk {
        void take(UnitOfWork work, List<Integer> numbers);
    }

    private void chunks(Chunk chunk) {
        for (int from = 1; from <= PEOPLE; from += CHUNK) {
            List<Integer> numbers = IntStream.range(from, Math.min(from + CHUNK, PEOPLE + 1))
                    .boxed()
                    .toList();
            inTransaction(work -> {
                chunk.take(work, numbers);
                return null;
            });
        }
    }

    private void createPeople(UnitOfWork work, List<Integer> numbers) {
        List<PersonImportRow> people =
                numbers.stream().map(TestPeople::lyonnaise).toList();
        List<String> keys = new ArrayList<>();
        people.forEach(person -> {
            String key = person.identity().poleEmploiId() + "/";
            keys.addAll(List.of(key + "born", key + "lives", key + "registered"));
        });
        work.knownMessages("gide", keys);
        Map<PoleEmploiId, PersonFile> files = work.create(people, TestPeople::region);
        people.forEach(person -> {
            PersonFile file = files.get(person.identity().poleEmploiId());
            String key = person.identity().poleEmploiId() + "/";
            file.add(new Fact.Born(person.identity().birthDate()), "gide", key + "born");
            file.add(new Fact.Moved(person.registeredOn(), person.commune()), "gide", key + "lives");
            file.add(
                    new Fact.RegistrationChanged(person.registeredOn(), Registration.REGISTERED),
                    "gide",
                    key + "registered");
        });
    }

    private void affect(UnitOfWork work, List<Integer> numbers) {
        open(work, numbers).values().forEach(file -> TestPeople.affect(work, file, TestPeople.LYON, "2010-01-11"));
    }

    private void later(UnitOfWork work, List<Integer> numbers) {
        Map<YoungPersonId, PersonFile> files = open(work, numbers);
        work.knownMessages(
                "p3",
                files.keySet().stream()
                        .flatMap(id -> IntStream.range(0, 5).mapToObj(i -> id + "/" + i))
                        .toList());
        files.values().forEach(file -> {
            CotraitanceId id = file.person().facts().stream()
                    .filter(recorded -> recorded.fact() instanceof Fact.Affected)
                    .map(recorded -> ((Fact.Affected) recorded.fact()).cotraitance())
                    .findFirst()
                    .orElseThrow();
            List<Fact> facts = List.of(
                    new Fact.Interviewed(TestPeople.day("2010-01-14"), TestPeople.LYON, InterviewKind.INDIVIDUAL),
                    new Fact.Accepted(TestPeople.day("2010-01-20"), id),
                    new Fact.Interviewed(TestPeople.day("2010-02-14"), TestPeople.LYON, InterviewKind.INDIVIDUAL),
                    new Fact.RegistrationChanged(TestPeople.day("2010-06-30"), Registration.CEASED),
                    new Fact.RegistrationChanged(TestPeople.day("2010-08-30"), Registration.REGISTERED));
            for (int i = 0; i < facts.size(); i++) {
                file.add(facts.get(i), "p3", file.id() + "/" + i);
            }
            TestPeople.project(file);
        });
    }

    private static Map<YoungPersonId, PersonFile> open(UnitOfWork work, List<Integer> numbers) {
        return work.open(
                TestPeople.ADMINISTRATOR,
                work.find(
                                TestPeople.ADMINISTRATOR,
                                numbers.stream().map(TestPeople::identifier).toList())
                        .values());
    }

    private static WorklistQuery overdue() {
        return new WorklistQuery(
                WorkItem.Kind.INTERVIEW_OVERDUE,
                Optional.empty(),
                Optional.empty(),
                TestPeople.day("2010-05-01"),
                Optional.empty());
    }

    private static CotraitanceQuery mid2010() {
        return new CotraitanceQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), TestPeople.day("2010-07-01"));
    }
}
