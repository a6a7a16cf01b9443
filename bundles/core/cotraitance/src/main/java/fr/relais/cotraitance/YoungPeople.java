// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.access.Caller;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The people's files. Thread-safe; each read and write of a file is audited in its own transaction (R-D1). */
@ProviderType
public interface YoungPeople {

    /** One person's file. @throws UnknownException if there is none that the caller may see */
    YoungPerson show(Caller caller, YoungPersonId person);

    /** The number of the person with that identifier. @throws UnknownException likewise */
    YoungPersonId find(Caller caller, PoleEmploiId identifier);

    /** The files of several people, in any order, without those whom the caller may not see; for batches. */
    List<YoungPerson> showAll(Caller caller, Collection<YoungPersonId> people);

    /** The numbers of those people, without the unknown and the unseen; for batches. */
    Map<PoleEmploiId, YoungPersonId> findAll(Caller caller, Collection<PoleEmploiId> identifiers);

    /**
     * Takes people in: matched by Pôle emploi identifier (W2), a known one gets only what differs. Administrators and partners.
     * One transaction per thousand lines.
     */
    IntakeReport load(Caller caller, List<ParsedLine<PersonImportRow>> lines);
}
