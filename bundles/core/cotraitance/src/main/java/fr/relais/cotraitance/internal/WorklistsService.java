// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.cotraitance.worklist.WorklistTally;
import fr.relais.cotraitance.worklist.Worklists;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Serves working lists: checks the role, opens one transaction, leaves the audit trail. Thread-safe. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.worklist.Worklists")
public final class WorklistsService implements Worklists {

    private final PersonFileRepository files;

    /** Made by the component runtime. */
    @Activate
    public WorklistsService(@Reference PersonFileRepository files) {
        this.files = files;
    }

    @Override
    public Page<WorklistLine> list(Caller caller, WorklistQuery query, PageRequest page) {
        caller.require(AccessRules.NOMINATIVE);
        return files.inTransaction(work -> {
            new AuditTrail(work, caller, "worklist.list").list(query);
            return work.worklist(caller, query, page);
        });
    }

    @Override
    public List<WorklistTally> tally(
            Caller caller, Optional<MissionLocaleId> missionLocale, Optional<RegionCode> region, LocalDate asOf) {
        caller.require(Role.values());
        return files.inTransaction(work -> work.worklistTally(caller, missionLocale, region, asOf));
    }
}
