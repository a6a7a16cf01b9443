// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.Test;

public class RevisionCacheTest {

    private final AtomicLong revision = new AtomicLong();
    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final RevisionCache<String> snapshot = new RevisionCache<>(
            () -> {
                asked.incrementAndGet();
                return revision.get();
            },
            () -> "as of " + revision.get(),
            nanoTime::get,
            Duration.ofSeconds(1));

    @Test
    public void withinTheTrustNobodyIsAsked() {
        String first = snapshot.get();
        revision.incrementAndGet();
        nanoTime.addAndGet(999_999_999);
        assertSame(first, snapshot.get());
        assertEquals(1, asked.get());
    }

    @Test
    public void afterTheTrustANewRevisionShows() {
        snapshot.get();
        revision.incrementAndGet();
        nanoTime.addAndGet(1_000_000_000);
        assertEquals("as of 1", snapshot.get());
    }

    @Test
    public void renewedShowsItAtOnceAndKeepsTheSameObjectOtherwise() {
        String first = snapshot.get();
        assertSame(first, snapshot.renewed());
        revision.incrementAndGet();
        assertEquals("as of 1", snapshot.renewed());
        assertEquals("as of 1", snapshot.get());
    }
}
