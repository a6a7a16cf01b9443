// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** The business day it is (I-X2: of Europe/Paris, overseas regions included). Thread-safe; a test registers its own with a higher ranking. */
@ProviderType
public interface Today {

    /** The day now. */
    LocalDate get();
}
