// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.national;

import fr.relais.plugin.National;
import fr.relais.plugin.PluginId;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** R-C3: no bearings or no network in the job search, or discouragement by repeated failures (AC 5.1). One of them is enough. */
@Component
@National
@PluginId("national.bearings-and-network")
public final class BearingsAndNetwork implements OrientationCriterion {

    /** What somebody lacks to search alone; the message files have a word for each. */
    enum Lack {
        BEARINGS,
        NETWORK,
        COURAGE
    }

    @Override
    public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        Set<Attribute> missing = EnumSet.noneOf(Attribute.class);
        note(candidate.bearings().map(there -> !there), Lack.BEARINGS, lacks, Attribute.BEARINGS, missing);
        note(candidate.network().map(there -> !there), Lack.NETWORK, lacks, Attribute.NETWORK, missing);
        note(candidate.discouraged(), Lack.COURAGE, lacks, Attribute.DISCOURAGED, missing);
        if (!lacks.isEmpty()) {
            return Finding.met("search.lacks", lacks);
        }
        return missing.isEmpty() ? Finding.notMet("search.has-all") : Finding.unknown(missing);
    }

    private static void note(
            Optional<Boolean> lacking, Lack lack, Set<Lack> lacks, Attribute attribute, Set<Attribute> missing) {
        if (lacking.isEmpty()) {
            missing.add(attribute);
        } else if (lacking.get()) {
            lacks.add(lack);
        }
    }
}
