// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;

/** See {@link OrientationContext}. */
record QuestionContext(LocalDate today, RegionCode region) implements OrientationContext {}
