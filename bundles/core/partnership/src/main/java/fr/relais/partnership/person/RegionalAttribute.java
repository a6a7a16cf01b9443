// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.person;

import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An attribute of people that a region declared for its own criteria (R-C5). It may be told and read once a national administrator
 * accepted it, and until one refuses it (I-C12).
 *
 * @param type never one of an enum of the vocabulary, and never a free text
 * @param purpose what the region needs it for
 * @param vettings in the order of their recording: the last one holds
 */
public record RegionalAttribute(
        AttributeName name,
        AttributeType<?> type,
        Text label,
        String purpose,
        String declaredBy,
        Instant declaredAt,
        List<Vetting> vettings) {

    /** Copies its list. */
    public RegionalAttribute {
        vettings = List.copyOf(vettings);
    }

    /** The region whose criteria and callers alone see it. */
    public RegionCode region() {
        return name.region();
    }

    /** The decision that holds; empty before the first. */
    public Optional<Vetting> vetting() {
        return vettings.isEmpty() ? Optional.empty() : Optional.of(vettings.get(vettings.size() - 1));
    }

    /** Whether its values may be told and read. */
    public boolean inForce() {
        return vetting().filter(Vetting::accepted).isPresent();
    }
}
