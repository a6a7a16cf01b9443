// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import java.util.List;

/**
 * Where a worker is to be killed: in a phase of a step, after so many marks of progress, before the statement or commit
 * that follows so many others, or where the next mark or the end of the phase comes first, before that.
 *
 * @param held whether the worker stands still there until it is killed; else it says that it is there, and goes on
 */
record KillPoint(WorkerPhase phase, int step, int marks, int calls, boolean held) {

    /** Of a worker that nobody kills. */
    static final KillPoint NEVER = new KillPoint(WorkerPhase.BETWEEN, Integer.MAX_VALUE, 0, 0, true);

    List<String> words() {
        return List.of(
                phase.name(), String.valueOf(step), String.valueOf(marks), String.valueOf(calls), String.valueOf(held));
    }

    static KillPoint of(List<String> words) {
        return new KillPoint(
                WorkerPhase.valueOf(words.get(0)),
                Integer.parseInt(words.get(1)),
                Integer.parseInt(words.get(2)),
                Integer.parseInt(words.get(3)),
                Boolean.parseBoolean(words.get(4)));
    }
}
