// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.access.PageRequest;
import fr.relais.cotraitance.ClockReport;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.store.people.SqlClockRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** R-L18 on several nodes: the lease and the runs, on both engines. */
public class ClockRepositoryTest extends StoreTestCase {

    private static final Instant NOW = Instant.parse("2012-01-01T03:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(120);

    private SqlClockRepository runs;

    @Before
    public void open() {
        runs = new SqlClockRepository(transactions);
    }

    @After
    public void giveBack() {
        List.of("one", "two").forEach(runs::release);
    }

    @Test
    public void oneRunAtATimeUntilItIsGivenBackOrExpires() {
        assertTrue(runs.lease("one", NOW, LATER));
        assertFalse(runs.lease("two", NOW.plusSeconds(60), LATER.plusSeconds(60)));
        assertTrue(runs.lease("one", NOW.plusSeconds(60), LATER.plusSeconds(60)));
        assertFalse(runs.lease("two", LATER, LATER.plusSeconds(90)));
        runs.release("two");
        assertFalse(runs.lease("two", LATER, LATER.plusSeconds(90)));
        assertTrue(runs.lease("two", LATER.plusSeconds(61), LATER.plusSeconds(180)));
        assertFalse("it was lost", runs.lease("one", LATER.plusSeconds(62), LATER.plusSeconds(180)));
        runs.release("two");
        assertTrue(runs.lease("one", LATER.plusSeconds(63), LATER.plusSeconds(180)));
    }

    /** Eight runs on as many stores over one database: one gets it. */
    @Test
    public void ofManyAtOnceOneGetsIt() throws Exception {
        int nodes = 8;
        CyclicBarrier start = new CyclicBarrier(nodes);
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<Boolean>> got = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                String name = "node " + i;
                got.add(pool.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return new SqlClockRepository(database.transactions()).lease(name, NOW, LATER);
                }));
            }
            int winners = 0;
            for (Future<Boolean> each : got) {
                winners += each.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertEquals(1, winners);
        } finally {
            pool.shutdownNow();
            for (int i = 0; i < nodes; i++) {
                runs.release("node " + i);
            }
        }
    }

    @Test
    public void runsAreKeptTheLatestFirst() {
        assertEquals(Optional.empty(), runs.caughtUpTo());
        ClockReport first = report("2011-02-28", 2);
        ClockReport second = report("2011-02-27", 0);
        runs.keep(first);
        runs.keep(second);
        assertEquals(List.of(second, first), runs.runs(PageRequest.first()).items());
        assertEquals(Optional.of(LocalDate.of(2011, 2, 28)), runs.caughtUpTo());
        Optional<String> next = runs.runs(new PageRequest(1, Optional.empty())).next();
        assertEquals(List.of(first), runs.runs(new PageRequest(1, next)).items());
    }

    private static ClockReport report(String until, int exits) {
        return new ClockReport(
                LocalDate.parse(until),
                1,
                exits == 0 ? Map.of() : Map.of(Exit.Reason.NO_REGISTRATION, exits),
                3,
                "admin",
                NOW,
                LATER);
    }
}
