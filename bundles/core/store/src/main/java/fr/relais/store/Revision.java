// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import java.util.List;

/** The number that grows with every save of a room's data, so that a picture kept in memory knows when it is stale. */
public enum Revision {
    /** Of the territory. */
    TERRITORY("territory"),
    /** Of conventions, objectives and parameters. */
    STEERING("steering"),
    /** Of the life of plug-ins. */
    PLUGINS("plugins");

    private final String room;

    Revision(String room) {
        this.room = room;
    }

    /** The number now. */
    public long latest(Transaction transaction) {
        List<Long> latest = transaction
                .jdbc()
                .rows(
                        "select latest from revision where room = ?",
                        room,
                        (p, name) -> p.text(name),
                        row -> row.number());
        return latest.get(0);
    }

    /** Makes it grow: last thing of a save, because it makes other saves of the room wait for the end of this one. */
    public void grow(Transaction transaction) {
        transaction
                .jdbc()
                .update("update revision set latest = latest + 1 where room = ?", room, (p, name) -> p.text(name));
    }

    /** Makes it grow if it is still that; false, with nothing changed, if somebody saved in between. Others wait as with {@link #grow}. */
    public boolean growFrom(Transaction transaction, long seen) {
        return transaction
                        .jdbc()
                        .update(
                                "update revision set latest = latest + 1 where room = ? and latest = ?",
                                room,
                                (p, name) -> p.text(name).number(seen))
                == 1;
    }
}
