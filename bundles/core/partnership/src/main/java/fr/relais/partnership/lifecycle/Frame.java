// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.territory.Zones;

/** What facts are read against: the dated parameters and the zones of the missions locales. Immutable. */
public record Frame(Parameters parameters, Zones zones) {}
