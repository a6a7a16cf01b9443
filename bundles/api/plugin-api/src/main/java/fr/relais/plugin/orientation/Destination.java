// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import fr.relais.vocabulary.MissionLocaleId;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A mission locale, and how it stands with its objective of the year of the decision (accord-cadre, articles 5.1 and 5.3-1). An empty
 * figure means <em>unknown</em>, never "none". Immutable.
 */
@ProviderType
public interface Destination {

    /** I-milo code. */
    MissionLocaleId missionLocale();

    /** Its name, at most 200 characters: fit for a sentence. */
    String name();

    /** The entries agreed for the calendar year (R-O2); empty where none were agreed. */
    OptionalInt objective();

    /**
     * Objective − counted entries − affectations that still await their initialisation (I-E6): zero where the objective is reached, below
     * zero past it; empty where none was agreed. In a batch as things stood when it began.
     */
    OptionalInt roomLeft();
}
