// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.util.Optional;

/**
 * A line that didn't go in.
 *
 * @param line its number in the file, the header being line 1
 * @param field the column that is wrong, where one is to blame
 * @param rule the rule that it breaks, where it is one of the domain
 * @param message what was wrong
 * @param remedy what to do
 */
public record Rejection(int line, Optional<String> field, Optional<RuleId> rule, Text message, Text remedy) {}
