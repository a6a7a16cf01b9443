// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.parameters;

import java.time.LocalDate;

/** One value of a parameter, in force from a day until the next value's, and the text that sets it (R-K3, W11). */
public record ParameterValue(Parameter parameter, LocalDate from, int value, String source) {}
