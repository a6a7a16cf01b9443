// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.person.RegionalValue;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads files as the tables hold them, with a query or two for each table however many they are. A file that was merged into another is
 * read with that one.
 */
final class PersonFileReader {

    private static final Comparator<AttributeName> BY_NAME = Comparator.comparing(AttributeName::value);

    private final Jdbc jdbc;
    private final Clock clock;
    private final FactCatalogue facts;

    PersonFileReader(Jdbc jdbc, Clock clock, FactCatalogue facts) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** People with their facts, and the values of regions' attributes within a scope, for who only looks. */
    List<YoungPerson> people(List<Long> asked, AttributeScope scope) {
        Map<Long, Long> parts = SqlMergeRepository.parts(jdbc, asked);
        Map<Long, List<RecordedFact>> factsOf = factsOf(asked, parts);
        Map<Long, List<RegionalValue>> regionalOf = regionalOf(asked, parts, scope);
        return PersonTable.read(jdbc, asked).stream()
                .map(row -> new YoungPerson(
                        row.id(),
                        row.declared().identity(),
                        row.declared().profile(),
                        factsOf.getOrDefault(row.id().value(), List.of()),
                        regionalOf.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    /** The whole of locked files, for that work; without those that were merged into another. */
    Map<YoungPersonId, SqlPersonFile> files(SqlUnitOfWork work, List<Long> asked) {
        List<PersonTable.Row> people = PersonTable.read(jdbc, asked);
        List<Long> ids = people.stream().map(row -> row.id().value()).toList();
        Map<Long, Long> parts = SqlMergeRepository.parts(jdbc, ids);
        Map<Long, List<RecordedFact>> factsOf = factsOf(ids, parts);
        Map<Long, SqlPersonFile> files = new TreeMap<>();
        people.forEach(row -> files.put(
                row.id().value(),
                new SqlPersonFile(work, row, factsOf.getOrDefault(row.id().value(), List.of()))));
        CotraitanceTable.read(jdbc, ids).forEach(row -> files.get(row.person()).restore(row.cotraitance()));
        List<Long> all = withParts(ids, parts);
        // only of files with a co-traitance is anything told, and of those that were merged into them
        List<Long> entrusted = all.stream()
                .filter(id -> !files.get(whole(id, parts)).kept().isEmpty())
                .toList();
        new SqlOutboxRepository(jdbc, clock, facts)
                .lastTold(entrusted)
                .forEach((id, told) -> told.forEach(files.get(whole(id.value(), parts))::restore));
        AnnouncementTable.announcements(jdbc, all)
                .forEach(note -> files.get(whole(note.person(), parts)).restore(note));
        AnnouncementTable.provisionals(jdbc, all)
                .forEach(note -> files.get(whole(note.person(), parts)).restore(note));
        PersonTable.identifiers(jdbc, parts.keySet())
                .forEach((identifier, part) -> files.get(parts.get(part)).addFormerIdentifier(identifier, part));
        Map<YoungPersonId, SqlPersonFile> read = new HashMap<>();
        files.values().forEach(file -> read.put(file.id(), file));
        return read;
    }

    /** The facts of files and of those merged into them, in the order of recording. */
    private Map<Long, List<RecordedFact>> factsOf(List<Long> ids, Map<Long, Long> parts) {
        Map<Long, List<RecordedFact>> own = new FactTable(jdbc, facts).of(withParts(ids, parts));
        Map<Long, List<RecordedFact>> united = new HashMap<>();
        own.forEach((person, some) -> united.computeIfAbsent(whole(person, parts), any -> new ArrayList<>())
                .addAll(some));
        parts.values().forEach(whole -> united.getOrDefault(whole, new ArrayList<>())
                .sort(Comparator.comparingLong(RecordedFact::id)));
        return united;
    }

    /** Of a file merged into another, as of its declarations (I-W2): what the whole file says itself counts, the part's fills the gaps. */
    private Map<Long, List<RegionalValue>> regionalOf(List<Long> ids, Map<Long, Long> parts, AttributeScope scope) {
        if (!AttributeRows.anyInForce(jdbc, scope)) {
            return Map.of();
        }
        Map<Long, Map<AttributeName, RegionalValue>> united = new HashMap<>();
        AttributeRows.values(jdbc, scope, withParts(ids, parts)).stream()
                .sorted(Comparator.comparing((AttributeRows.Value value) -> parts.containsKey(value.person()))
                        .thenComparingLong(AttributeRows.Value::person))
                .forEach(value -> united.computeIfAbsent(whole(value.person(), parts), any -> new TreeMap<>(BY_NAME))
                        .putIfAbsent(value.value().attribute(), value.value()));
        Map<Long, List<RegionalValue>> regional = new HashMap<>();
        united.forEach((person, values) -> regional.put(person, List.copyOf(values.values())));
        return regional;
    }

    private static List<Long> withParts(List<Long> ids, Map<Long, Long> parts) {
        return parts.isEmpty()
                ? ids
                : Stream.concat(ids.stream(), parts.keySet().stream()).toList();
    }

    private static long whole(long person, Map<Long, Long> parts) {
        return parts.getOrDefault(person, person);
    }
}
