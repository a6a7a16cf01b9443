// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

/** What came of one question to one plug-in. @param <V> the value that it answers with */
sealed interface Reply<V> {

    /** It answered. */
    record Answered<V>(V value) implements Reply<V> {}

    /** It didn't. */
    record Unanswered<V>(UnansweredReason reason) implements Reply<V> {}
}
