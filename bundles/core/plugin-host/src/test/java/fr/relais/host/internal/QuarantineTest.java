// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.host.PluginStamp;
import java.util.List;
import org.junit.Test;

/** I-G17: who isn't asked while a thread is out. */
public class QuarantineTest {

    private static final PluginStamp LOOPS = new PluginStamp("a.loops", "org.region", "1.1.0");
    private static final PluginStamp BEFORE = new PluginStamp("a.loops", "org.region", "1.0.0");
    private static final PluginStamp NEXT = new PluginStamp("a.loops", "org.region", "1.2.0");
    private static final PluginStamp BESIDE = new PluginStamp("b.fine", "org.region", "1.1.0");
    private static final PluginStamp NAMESAKE = new PluginStamp("a.loops", "org.elsewhere", "1.0.0");

    private final Quarantine quarantine = new Quarantine();
    private final Object work = new Object();

    @Test
    public void itselfAndAVersionThatNeverAnswered() {
        quarantine.answered(LOOPS);
        quarantine.answered(BEFORE);
        assertFalse(quarantine.bars(LOOPS));
        quarantine.hold(work, LOOPS, Thread.currentThread());
        assertTrue("it answered once and is out now", quarantine.bars(LOOPS));
        assertTrue(quarantine.bars(NEXT));
        assertFalse("the version before can be rolled back to", quarantine.bars(BEFORE));
        assertFalse(quarantine.bars(BESIDE));
        assertFalse("another bundle's, whatever it calls itself", quarantine.bars(NAMESAKE));
        quarantine.release(work);
        assertFalse(quarantine.bars(LOOPS));
        assertFalse(quarantine.bars(NEXT));
    }

    @Test
    public void everyVersionTellsWhereTheThreadIs() {
        quarantine.hold(work, LOOPS, Thread.currentThread());
        assertEquals(LOOPS, quarantine.of(NEXT).get(0).version());
        assertTrue(quarantine.of(NEXT).get(0).stack().stream().anyMatch(line -> line.contains("QuarantineTest")));
        assertEquals(List.of(), quarantine.of(BESIDE));
    }
}
