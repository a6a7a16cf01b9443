// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import java.util.concurrent.CountDownLatch;

/**
 * How far a worker is. It tells its parent each phase and mark, with the number of statements and commits since the one
 * before, and stands still at the point where it is to be killed. Thread-safe: no thread passes that point.
 */
final class Progress {

    private final KillPoint point;
    private WorkerPhase phase = WorkerPhase.BETWEEN;
    private int step;
    private int marks;
    private int calls;
    private boolean reached;

    Progress(KillPoint point) {
        this.point = point;
    }

    synchronized void begin(WorkerPhase next, int nextStep) {
        if (phase != next) {
            end();
            phase = next;
            step = nextStep;
            marks = 0;
            say("phase " + next + " " + step);
            standAtPoint();
        }
    }

    synchronized void mark(String what) {
        end();
        marks++;
        say("mark " + what);
        standAtPoint();
    }

    /** Before a statement or a commit. */
    synchronized void call() {
        standAtPoint();
        calls++;
    }

    private void end() {
        if (at() && marks == point.marks()) {
            stand();
        }
        say("calls " + calls);
        calls = 0;
    }

    private void standAtPoint() {
        if (at() && marks == point.marks() && calls >= point.calls()) {
            stand();
        }
    }

    private boolean at() {
        return phase == point.phase() && step == point.step();
    }

    private void stand() {
        if (reached) {
            return;
        }
        reached = true;
        say("reached");
        if (point.held()) {
            try {
                // whoever comes next waits before it
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException("nobody interrupts a worker", stopped);
            }
        }
    }

    static synchronized void say(String line) {
        System.out.println("@" + line);
        System.out.flush();
    }
}
