// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.person;

import java.time.LocalDate;

/**
 * A national administrator's decision on an attribute that a region declared (R-C7): whether it may be recorded and used, and why.
 *
 * @param legalGround what allows it, or forbids it
 * @param by who decided
 */
public record Vetting(boolean accepted, LocalDate on, String legalGround, String by) {}
