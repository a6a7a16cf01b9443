// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.matching.CandidatePair;
import fr.relais.cotraitance.matching.FilePair;
import fr.relais.cotraitance.matching.MatchCandidate;
import fr.relais.cotraitance.spi.MergeRepository;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through the stock for files that resemble each other, one day of birth after the other. */
final class DuplicateFinder {

    /** People read at once; grows where more than that were born on one day. */
    private static final int SOME = 2000;

    private final MergeRepository merges;
    private final Caller caller;

    DuplicateFinder(MergeRepository merges, Caller caller) {
        this.merges = merges;
        this.caller = caller;
    }

    /** Where a page ended: a day of birth, and the last pair of that day that it showed. */
    private record Mark(LocalDate day, Optional<FilePair> shown) {

        static Mark read(String written) {
            String[] parts = written.split("_");
            try {
                return new Mark(
                        LocalDate.parse(parts[0]),
                        Optional.of(new FilePair(
                                new YoungPersonId(Long.parseLong(parts[1])),
                                new YoungPersonId(Long.parseLong(parts[2])))));
            } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
                throw new IllegalArgumentException("not the mark of a page: " + written, malformed);
            }
        }

        static String write(CandidatePair last) {
            return last.one().identity().birthDate() + "_" + last.one().id() + "_"
                    + last.other().id();
        }
    }

    Page<CandidatePair> page(PageRequest request) {
        Mark mark = request.after().map(Mark::read).orElse(new Mark(LocalDate.of(1, 1, 1), Optional.empty()));
        List<CandidatePair> found = new ArrayList<>();
        LocalDate from = mark.day();
        int most = SOME;
        while (found.size() <= request.limit()) {
            List<MatchCandidate> people = merges.born(caller, from, most);
            boolean last = people.size() < most;
            LocalDate end = people.isEmpty() ? from : birth(people.get(people.size() - 1));
            if (!last && birth(people.get(0)).equals(end)) {
                most *= 4;
                continue;
            }
            // the last day of an unfinished reading may go on: it is left to the next
            List<MatchCandidate> whole = last
                    ? people
                    : people.stream().filter(each -> birth(each).isBefore(end)).toList();
            among(whole).stream()
                    .filter(pair -> mark.shown()
                            .filter(shown -> pair.one().identity().birthDate().equals(mark.day())
                                    && pair.pair().compareTo(shown) <= 0)
                            .isEmpty())
                    .forEach(found::add);
            if (last) {
                break;
            }
            from = end;
        }
        if (found.size() <= request.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<CandidatePair> shown = found.subList(0, request.limit());
        return new Page<>(shown, Optional.of(Mark.write(shown.get(shown.size() - 1))));
    }

    /** The pairs of one person, likewise. */
    List<CandidatePair> of(MatchCandidate person) {
        LocalDate day = birth(person);
        int most = SOME;
        List<MatchCandidate> people = merges.born(caller, day, most);
        while (people.size() == most && birth(people.get(most - 1)).equals(day)) {
            most *= 4;
            people = merges.born(caller, day, most);
        }
        Set<FilePair> apart = merges.toldApart(List.of(person.id()));
        return people.stream()
                .filter(other -> !other.id().equals(person.id()))
                .flatMap(other -> SimilarityRules.of(person, other).stream())
                .filter(found -> !apart.contains(found.pair()))
                .toList();
    }

    /** By day of birth, then by number. */
    private List<CandidatePair> among(List<MatchCandidate> people) {
        List<CandidatePair> found = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size() && birth(people.get(j)).equals(birth(people.get(i))); j++) {
                SimilarityRules.of(people.get(i), people.get(j)).ifPresent(found::add);
            }
        }
        Set<FilePair> apart = merges.toldApart(
                found.stream().map(pair -> pair.one().id()).distinct().toList());
        return found.stream()
                .filter(each -> !apart.contains(each.pair()))
                .sorted(Comparator.comparing((CandidatePair each) -> birth(each.one()))
                        .thenComparing(CandidatePair::pair))
                .toList();
    }

    private static LocalDate birth(MatchCandidate known) {
        return known.identity().birthDate();
    }
}
