// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.vocabulary.YoungPersonId;
import java.util.List;

/** Everything held on one young person (R-D2): identity, declarations and facts, superseded ones included. */
public record YoungPerson(YoungPersonId id, Identity identity, Profile profile, List<RecordedFact> facts) {}
