// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginVersionId;

/**
 * Why a plug-in gave no answer.
 *
 * @param kind which sentence says so
 * @param detail what the sentence names, such as the class of an error; never its message, which may name a person (R-D1)
 */
record UnansweredReason(Kind kind, String detail) {

    static final UnansweredReason LATE = new UnansweredReason(Kind.LATE, "");
    static final UnansweredReason NOTHING = new UnansweredReason(Kind.NOTHING, "");
    static final UnansweredReason RUBBISH = new UnansweredReason(Kind.RUBBISH, "");
    static final UnansweredReason BUSY = new UnansweredReason(Kind.BUSY, "");
    static final UnansweredReason RESTING = new UnansweredReason(Kind.RESTING, "");
    static final UnansweredReason GONE = new UnansweredReason(Kind.GONE, "");
    static final UnansweredReason ABSENT = new UnansweredReason(Kind.ABSENT, "");
    static final UnansweredReason NOT_THERE = new UnansweredReason(Kind.NOT_THERE, "");
    static final UnansweredReason NOT_MADE = new UnansweredReason(Kind.NOT_MADE, "");

    enum Kind {
        /** It threw something. */
        THREW,
        /** It took longer than its budget. */
        LATE,
        /** It answered null. */
        NOTHING,
        /** It answered something that wasn't asked. */
        RUBBISH,
        /** Too many wait for it already. */
        BUSY,
        /** It failed a short while ago. */
        RESTING,
        /** A thread of one of its versions never came back. */
        QUARANTINED,
        /** It was withdrawn while it was being asked. */
        GONE,
        /** A national plug-in that isn't deployed. */
        ABSENT,
        /** A region's plug-in that is in force and isn't there: relais:plugin-why tells more. */
        NOT_THERE,
        /** Its component could not be made. */
        NOT_MADE
    }

    /** @param version whose thread it is */
    static UnansweredReason quarantined(PluginVersionId version) {
        return new UnansweredReason(Kind.QUARANTINED, version.version());
    }

    static UnansweredReason threw(Throwable thrown) {
        return new UnansweredReason(Kind.THREW, thrown.getClass().getName());
    }
}
