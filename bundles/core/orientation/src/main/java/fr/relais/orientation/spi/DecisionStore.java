// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.spi;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.orientation.Decision;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps decisions. Thread-safe; each call is one transaction with its audit entry. */
@ProviderType
public interface DecisionStore {

    /** Keeps decisions with what was judged and gives them their numbers, in order. */
    List<DecisionSnapshot> keep(Collection<DecisionSnapshot> decisions, AuditEntry audit);

    /** One decision; empty if unknown or out of the caller's scope. */
    Optional<Decision> find(Caller caller, DecisionId id, AuditEntry audit);

    /** One decision with what was judged; empty if unknown or out of the caller's scope. */
    Optional<DecisionSnapshot> findSnapshot(Caller caller, DecisionId id, AuditEntry audit);

    /** Which of these people already have a decision of that day: asking twice keeps one (R-X2). */
    Map<YoungPersonId, Set<LocalDate>> decided(Collection<YoungPersonId> people);
}
