// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.plugin.orientation.Finding;

/** What came of one question to one plug-in. */
sealed interface Reply {

    /** It answered. */
    record Answered(Finding finding) implements Reply {}

    /** It didn't. */
    record Unanswered(Fault fault) implements Reply {}
}
