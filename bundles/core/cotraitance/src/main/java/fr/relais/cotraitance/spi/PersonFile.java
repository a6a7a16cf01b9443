// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.OutboxMessage;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Timeline;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/** One person's file, locked and open for change within a transaction. */
@ProviderType
public interface PersonFile {

    /** Number of the person. */
    YoungPersonId id();

    /** Under which identifiers the person is known: this file's own, and those of files that were merged into it (I-W2). */
    Set<PoleEmploiId> identifiers();

    /** What is held now, with what was added since it was opened. */
    YoungPerson person();

    /** Replaces identity or declarations; the former version is kept with its time (R-D3). */
    void declare(Identity identity, DeclaredProfile profile);

    /** The region that now decides who may see the file. */
    void setResidence(RegionCode region);

    /**
     * Under which identifier the next facts are told: one of a file that was merged into this one gets them back should the merge be
     * undone (I-W2). Without a word, this file's own.
     */
    void addIdentifier(PoleEmploiId identifier);

    /** Adds a fact; false if that origin already told one with the same message key (R-X2). */
    boolean add(Fact fact, String origin, String messageKey);

    /** Adds a fact in the place of another; false if that origin already told one with the same message key. */
    boolean supersede(long former, Fact fact, String origin, String messageKey);

    /** Takes a fact away with nothing in its place; false likewise. */
    boolean withdraw(long former, String origin, String messageKey);

    /**
     * Keeps what follows from the facts in force, replacing what was kept before where it differs: per co-traitance its segments and its
     * automatic end, as {@link AutomaticEnd#of} tells it. Call it after the last fact of the transaction.
     */
    void project(Timeline timeline);

    /** The days for which an automatic end was announced, by co-traitance: late facts may have moved it there and back. */
    Map<CotraitanceId, Set<LocalDate>> announced();

    /** Notes that an automatic end was announced (R-L18): no longer due, unless late facts move it to another day. */
    void announce(CotraitanceId cotraitance, LocalDate on, String rule);

    /** What partners were told last and what wasn't taken back. */
    SortedMap<Statement.Key, Statement> lastTold();

    /** Tells the partners of its flow, with this transaction: {@link #lastTold} follows. */
    void tell(OutboxMessage telling);

    /** Notes that the affectation was accepted under a convention that wasn't signed (I-E4). */
    void markProvisional(CotraitanceId cotraitance);

    /** Co-traitances noted as provisional. */
    Set<CotraitanceId> provisionals();
}
