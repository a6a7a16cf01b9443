// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.orientation.ShadowReport;
import fr.relais.orientation.ShadowReports;
import fr.relais.orientation.spi.TrialStore;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.RegionCode;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks who asks, and tells what was found. */
@Component(property = "service.exported.interfaces=fr.relais.orientation.ShadowReports")
public final class ShadowReportsService implements ShadowReports {

    private static final Sentences SENTENCES = Sentences.beside(ShadowReportsService.class);

    private final TrialStore trials;

    /** Made by the component runtime. */
    @Activate
    public ShadowReportsService(@Reference TrialStore trials) {
        this.trials = trials;
    }

    @Override
    public ShadowReport report(Caller caller, RegionCode region, String bundle, String version) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        AuditEntry audit = new AuditEntry(
                caller, "plugin.shadow-report", "region " + region.value() + ", " + bundle + " " + version);
        return Optional.of(region)
                .filter(wanted -> grants(caller, wanted))
                .flatMap(granted -> trials.report(caller, granted, bundle, version, audit))
                .orElseThrow(
                        () -> new UnknownException(SENTENCES.say("shadow.unknown", bundle, version, region.value())));
    }

    private static boolean grants(Caller caller, RegionCode region) {
        return caller.national() || caller.scopes().contains(new Scope.OfRegion(region));
    }
}
