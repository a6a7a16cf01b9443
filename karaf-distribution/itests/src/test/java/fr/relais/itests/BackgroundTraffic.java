// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody in each region who asks all the time what would be decided, and notes what isn't as it should be. */
final class BackgroundTraffic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Traffic leaves the machine to others for a while, as people do who read an answer. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

    private final PluginRegions regions;
    private final Http anybody;
    private final String changing;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Map<String, AtomicInteger> asked = new HashMap<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> first = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    private BackgroundTraffic(PluginRegions regions, String changing) throws IOException {
        this.regions = regions;
        this.anybody = regions.administrator();
        this.changing = changing;
        for (String region : PluginRegions.COMMUNES.keySet()) {
            asked.put(region, new AtomicInteger());
            Thread thread = new Thread(() -> ask(region), "traffic-" + region);
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    /** Begins. @param changing the region whose plug-ins come and go; in every other each answer must be the first one's, byte for byte */
    static BackgroundTraffic besides(PluginRegions regions, String changing) throws IOException {
        BackgroundTraffic traffic = new BackgroundTraffic(regions, changing);
        traffic.threads.forEach(Thread::start);
        return traffic;
    }

    private void ask(String region) {
        while (!stop.get()) {
            try {
                Http.Answer answer = regions.preview(anybody, region);
                asked.get(region).incrementAndGet();
                if (answer.status() != 200) {
                    failures.add(region + " " + answer.status() + " " + answer.body());
                } else if (region.equals(changing)) {
                    nationalAnswersStand(region, answer);
                } else if (!answer.body().equals(sameAsFirst(region, answer.body()))) {
                    failures.add(region + " changed: " + answer.body());
                }
                Thread.sleep(BETWEEN_QUESTIONS.toMillis());
            } catch (IOException | RuntimeException e) {
                failures.add(region + " " + e);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void nationalAnswersStand(String region, Http.Answer answer) throws IOException {
        int national = 0;
        for (JsonNode each : answer.json().get("answers")) {
            boolean evaluated = !each.get("verdict").asText().equals("NOT_EVALUATED");
            national += each.get("plugin").asText().startsWith("national.") && evaluated ? 1 : 0;
        }
        if (national != 4) {
            failures.add(region + " has " + national + " national answers: " + answer.body());
        }
    }

    private String sameAsFirst(String region, String body) {
        synchronized (first) {
            return first.computeIfAbsent(region, any -> body);
        }
    }

    int asked() {
        return asked.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** Waits until each region has had an answer to a question that was put after this call. */
    void eachRegionIsAsked() throws InterruptedException {
        long last = System.nanoTime() + PATIENCE.toNanos();
        for (AtomicInteger answers : asked.values()) {
            // the first of them may be to a question before
            int enough = answers.get() + 2;
            while (answers.get() < enough) {
                assertTrue("no answer within " + PATIENCE + ": " + failures, System.nanoTime() < last);
                Thread.sleep(5);
            }
        }
    }

    /** Ends it. What wasn't as it should be. */
    List<String> failures() {
        close();
        return List.copyOf(failures.subList(0, Math.min(10, failures.size())));
    }

    @Override
    public void close() {
        stop.set(true);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
