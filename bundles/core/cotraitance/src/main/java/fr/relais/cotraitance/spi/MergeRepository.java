// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.access.Caller;
import fr.relais.cotraitance.matching.FilePair;
import fr.relais.cotraitance.matching.MatchCandidate;
import fr.relais.cotraitance.matching.Merge;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** What is kept about files that are one person's, or aren't, within a transaction. One thread. */
@ProviderType
public interface MergeRepository {

    /**
     * People born on that day or later, by day of birth and number, without those out of the caller's scope and those whose file is part
     * of another.
     *
     * @param most how many at most
     */
    List<MatchCandidate> born(Caller caller, LocalDate from, int most);

    /** Pairs with one of these people that somebody told apart. */
    Set<FilePair> toldApart(Collection<YoungPersonId> people);

    /** Keeps that they are two. */
    void tellApart(FilePair pair, String ground, String by);

    /** The file that a file is part of; empty if it stands for itself or doesn't exist. */
    Optional<YoungPersonId> partOf(YoungPersonId person);

    /** Those in which a file took part, by number. */
    List<Merge> of(YoungPersonId person);

    /** One of them. */
    Optional<Merge> find(long merge);

    /**
     * Makes one file part of another, both being locked. Files that are open stay as they were read: open the kept one again, and keep
     * what follows from its facts.
     */
    Merge merge(YoungPersonId kept, YoungPersonId other, LocalDate on, String ground, String by);

    /** Takes that back; open both again, likewise. */
    Merge undo(Merge merge, LocalDate on, String ground, String by);
}
