// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.attribute;

import fr.relais.access.Caller;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.person.RegionalAttribute;
import fr.relais.partnership.person.Vetting;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.AttributeName;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Attributes of people that a region declares for its own criteria (R-C5): declared by the region, vetted by a national administrator
 * (R-C7), told in files, seen by that region alone (R-D1, R-D3). Thread-safe; declarations and decisions are only ever added.
 */
@ProviderType
public interface RegionalAttributes {

    /**
     * Declares an attribute; the same again changes nothing. Administrators, and regional IT teams for a region of their scope.
     *
     * @throws RefusedException if its name or labels mention what no criterion may read (R-C7), its type is none that a region may have,
     *     or one of the same name was declared otherwise
     */
    RegionalAttribute declare(Caller caller, AttributeDeclaration declaration);

    /**
     * Decides whether an attribute may be told and read; the last decision holds. Administrators, but not whoever declared it.
     *
     * @param on the day of the decision, not a later one than today
     * @param legalGround what allows it, or forbids it
     * @throws UnknownException if none was declared under that name
     * @throws RefusedException if the caller declared it, or the decision lacks its ground or is of a day to come
     */
    RegionalAttribute vet(Caller caller, AttributeName name, boolean accepted, LocalDate on, String legalGround);

    /** Those of the regions in the caller's scope, by name, with all {@linkplain Vetting decisions}. */
    List<RegionalAttribute> list(Caller caller);

    /**
     * Takes values in; a known one is replaced only where it differs, and stays in the history. Administrators and partners. One
     * transaction per thousand lines.
     */
    IntakeReport load(Caller caller, List<ParsedLine<AttributeLine>> lines);
}
