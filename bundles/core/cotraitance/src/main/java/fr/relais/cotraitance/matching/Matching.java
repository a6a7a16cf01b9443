// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.matching;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One person, one file (W2). The Pôle emploi identifier decides first; beyond it files that resemble each other are only proposed, and a
 * human merges them or tells them apart. A merge is dated, keeps both histories, and can be taken back (I-W2). Thread-safe; each call is
 * one transaction with its audit entries.
 */
@ProviderType
public interface Matching {

    /**
     * Pairs of files that may be one person's, both within the caller's scope, by day of birth. Those that somebody told apart are not
     * proposed again. Administrators, agents and advisers. A page reads as much of the stock as it takes to fill it: about a second for
     * 150 000 files without a match.
     */
    Page<CandidatePair> candidates(Caller caller, PageRequest page);

    /** The files that may be that person's. Same roles. @throws UnknownException if there is none that the caller may see */
    List<CandidatePair> candidatesFor(Caller caller, YoungPersonId person);

    /**
     * Makes two files one from now on: facts, decisions and co-traitances of both are the kept file's, whose situations are derived anew.
     * Administrators and agents, who must see both.
     *
     * @param on the day on which it was decided, not in the future
     * @param ground why, 1 to 1000 characters
     * @throws RefusedException I-W2 if it is one file already, if either is part of another, or if the day or the ground won't do
     * @throws UnknownException if either is none that the caller may see
     */
    Merge merge(Caller caller, YoungPersonId kept, YoungPersonId other, LocalDate on, String ground);

    /**
     * Takes a merge back: what was told under either identifier, before and since, is that file's again. Same roles and errors; I-W2 also
     * if it was taken back already.
     */
    Merge undo(Caller caller, long merge, LocalDate on, String ground);

    /** Says that two files that resemble each other are two people's. Same roles and errors; saying it again changes nothing. */
    void tellApart(Caller caller, YoungPersonId one, YoungPersonId other, String ground);

    /** The merges in which a file took part, taken back ones included, oldest first. Same roles as {@link #candidates}. */
    List<Merge> mergesOf(Caller caller, YoungPersonId person);
}
