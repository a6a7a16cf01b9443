// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.cotraitance.attribute.AttributeDeclaration;
import fr.relais.partnership.person.RegionalAttribute;
import fr.relais.partnership.person.Vetting;
import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.PoleEmploiId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps what regions declared, what was decided of it, and its values. Each call is a transaction of its own. Thread-safe. */
@ProviderType
public interface AttributeStore {

    /** Those of the regions that the caller's scopes touch, by name; whether they are in force or not. */
    List<RegionalAttribute> list(Caller caller);

    /** Adds a declaration; false if there is one of that name. */
    boolean declare(AttributeDeclaration declaration, AuditEntry audit);

    /** Adds a decision on one that was declared. */
    void vet(AttributeName name, Vetting vetting, AuditEntry audit);

    /** Keeps values, each in the place of the one before, which stays in the history; audits each file that changed. */
    Kept keep(Caller caller, Collection<Told> told, String operation);

    /** A value of a person, as text; empty takes it away. */
    record Told(PoleEmploiId person, AttributeName attribute, Optional<String> value) {}

    /**
     * What became of them.
     *
     * @param unknown people without a file in the caller's scope: nothing was kept of them
     * @param changed what differed from what was known
     */
    record Kept(Set<PoleEmploiId> unknown, Set<Told> changed) {}
}
