// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import fr.relais.vocabulary.ConventionId;
import fr.relais.vocabulary.Level;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A regional or local convention (R-O7).
 *
 * @param code the region or the mission locale that it binds
 * @param signedOn empty while it isn't signed: from effect to signature it is provisional (I-E4)
 * @param effectiveOn first day of effect; may come before the signature
 * @param endsOn last day of effect
 * @param themes at least one theme of article 6
 * @param parties who signs
 */
public record Convention(
        ConventionId id,
        Level level,
        String code,
        Optional<LocalDate> signedOn,
        LocalDate effectiveOn,
        LocalDate endsOn,
        Set<String> themes,
        Set<String> parties) {

    /** How a convention stands on a day. */
    public enum Force {
        /** Not in effect that day. */
        NONE,
        /** In effect and not signed by that day: an affectation is accepted as provisional (I-E4). */
        PROVISIONAL,
        /** In effect and signed. */
        FULL
    }

    /** R-O7: whether it is in force on a day. */
    public Force on(LocalDate day) {
        if (day.isBefore(effectiveOn) || day.isAfter(endsOn)) {
            return Force.NONE;
        }
        return signedOn.filter(signed -> !signed.isAfter(day)).isPresent() ? Force.FULL : Force.PROVISIONAL;
    }
}
