// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.Criteria.Question;
import fr.relais.host.CriterionAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One criterion being asked about those of a chunk who are in its scope.
 *
 * @param who their places in the chunk
 * @param round empty where the criterion will never answer
 */
record Asked(Hosted criterion, List<Integer> who, Optional<Round> round) {

    /** Begins to ask. */
    static Asked about(Hosted criterion, List<Question> chunk, List<Places.Place> places) {
        List<Integer> who = new ArrayList<>();
        List<Inquiry> inquiries = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            Places.Place place = places.get(i);
            if (place.inScope().contains(criterion)) {
                who.add(i);
                inquiries.add(new Inquiry(chunk.get(i).candidate(), place.context()));
            }
        }
        return new Asked(criterion, who, who.isEmpty() ? Optional.empty() : criterion.ask(inquiries));
    }

    /** Waits, and adds each answer to its person's. @throws InterruptedException if the waiting thread is interrupted */
    void addTo(List<List<CriterionAnswer>> answers) throws InterruptedException {
        if (who.isEmpty()) {
            return;
        }
        List<CriterionAnswer> mine = criterion.answers(round, who.size());
        for (int i = 0; i < who.size(); i++) {
            answers.get(who.get(i)).add(mine.get(i));
        }
    }

    /** Nobody waits for it any more. */
    void abandon() {
        round.ifPresent(begun -> begun.abandon(Fault.GONE));
    }
}
