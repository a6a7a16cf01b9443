// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What answers below one path: all of them are known before any is there. */
public sealed interface Resource
        permits AlertSittingsResource,
                ClockResource,
                CommitteeDecisionsResource,
                CotraitancesResource,
                DiagnosisResource,
                FlowAlertsResource,
                FlowsResource,
                HealthResource,
                ImportsResource,
                InboxResource,
                IndicatorsResource,
                MatchingResource,
                MergersResource,
                ObjectivesResource,
                OpenApiResource,
                OrientationResource,
                OutboxResource,
                PluginLifeResource,
                PluginsResource,
                RegionalAttributesResource,
                ShadowReportResource,
                SilencesResource,
                TerritoryResource,
                WorklistsResource,
                YoungPeopleResource {

    /** The classes of all, always in the same order. */
    static Set<Class<?>> all() {
        return new LinkedHashSet<>(List.of(Resource.class.getPermittedSubclasses()));
    }
}
