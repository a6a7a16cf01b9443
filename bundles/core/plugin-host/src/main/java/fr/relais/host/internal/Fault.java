// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginStamp;

/**
 * Why a plug-in gave no answer.
 *
 * @param kind which sentence says so
 * @param detail what the sentence names, such as the class of an error; never its message, which may name a person (R-D1)
 */
record Fault(Kind kind, String detail) {

    static final Fault LATE = new Fault(Kind.LATE, "");
    static final Fault NOTHING = new Fault(Kind.NOTHING, "");
    static final Fault RUBBISH = new Fault(Kind.RUBBISH, "");
    static final Fault BUSY = new Fault(Kind.BUSY, "");
    static final Fault RESTING = new Fault(Kind.RESTING, "");
    static final Fault GONE = new Fault(Kind.GONE, "");
    static final Fault ABSENT = new Fault(Kind.ABSENT, "");
    static final Fault NOT_THERE = new Fault(Kind.NOT_THERE, "");
    static final Fault NOT_MADE = new Fault(Kind.NOT_MADE, "");

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
    static Fault quarantined(PluginStamp version) {
        return new Fault(Kind.QUARANTINED, version.version());
    }

    static Fault threw(Throwable thrown) {
        return new Fault(Kind.THREW, thrown.getClass().getName());
    }
}
