// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.matching;

import fr.relais.cotraitance.Identity;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;

/** Whose file it is, as far as telling people apart needs it. */
public record MatchCandidate(YoungPersonId id, Identity identity, SafirCode site) {}
