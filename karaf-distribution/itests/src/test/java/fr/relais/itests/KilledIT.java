// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.Test;

/** R-X2: the platform itself is killed while it takes a file in; started again, it goes on by itself and counts right. Twice. */
public class KilledIT {

    private static final int RECORDS = 12_000;
    /** So many pieces that a slow machine, too, is killed in the middle. */
    private static final int RECORDS_A_PIECE = 500;

    private static final long PATIENCE_SECONDS = 240;

    private final RelaisInstance relais;

    public KilledIT() throws IOException {
        relais = RelaisInstance.shortLived("killed");
    }

    @Test
    public void anImportGoesOnAfterAKill() throws Exception {
        relais.run("init").ok();
        relais.addUser("partner", "_g_:partners,national");
        Files.writeString(
                relais.data().resolve("etc/fr.relais.exchange.flows.cfg"), "piece = " + RECORDS_A_PIECE + "\n");
        relais.run("start", "--timeout", "240").ok();
        killedDuring(1);
        killedDuring(2);
        relais.run("stop").ok();
    }

    private void killedDuring(int number) throws Exception {
        CompletableFuture<Http.Answer> sending = CompletableFuture.supplyAsync(() -> send(number));
        int taken = taken(await(number, file -> taken(file) > 0));
        assertTrue("it was taken before anybody could kill: " + taken, taken < RECORDS);
        kill();
        assertTrue(failed(sending));

        relais.run("start", "--timeout", "240").ok();
        JsonNode begun = await(number, any -> true);
        assertTrue("taken " + taken + ", now " + begun, taken(begun) >= taken);
        JsonNode done = await(number, file -> file.get("done").asBoolean());
        assertEquals(done.toString(), RECORDS, taken(done));
        assertEquals(done.toString(), RECORDS - 1, done.get("orphans").asInt());
        assertEquals(done.toString(), 1, done.get("rejected").asInt());
        assertEquals(0, spooled());

        Http.Answer again = send(number);
        assertEquals(again.body(), 200, again.status());
        assertTrue(again.body(), again.json().get("known").asBoolean());
        System.out.println("killed with " + taken + " of " + RECORDS + " records taken, found with " + taken(begun)
                + " when it was there again");
    }

    /** Nobody knows these people: each record is kept until somebody does. One can't be read. */
    private static String file(int number, int records) {
        StringBuilder csv = new StringBuilder("record_id,flow,pole_emploi_id,on,detail\n");
        for (int i = 1; i < records; i++) {
            csv.append(String.format("n%d-%d,F4_REGISTRATION,%07dA,2010-03-01,CEASED%n", number, i, i));
        }
        return csv.append("n")
                .append(number)
                .append(",F4_REGISTRATION,0000001A,soon,CEASED\n")
                .toString();
    }

    private Http.Answer send(int number) {
        try {
            return relais.http()
                    .as("partner", "partner")
                    .post("/flows?name=night-" + number, "text/csv", file(number, RECORDS));
        } catch (IOException cutOff) {
            throw new CompletionException(cutOff);
        }
    }

    private static boolean failed(CompletableFuture<Http.Answer> sending) {
        return sending.handle((answer, failure) -> failure instanceof CompletionException)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Null if it isn't known. */
    private JsonNode file(int number) throws IOException {
        Http.Answer answer = relais.http().as("partner", "partner").get("/flows/in/files");
        assertEquals(answer.body(), 200, answer.status());
        for (JsonNode file : answer.json().get("items")) {
            if (file.get("name").asText().equals("night-" + number)) {
                return file;
            }
        }
        return null;
    }

    private static int taken(JsonNode file) {
        return Stream.of("applied", "unchanged", "rejected", "orphans")
                .mapToInt(state -> file.get(state).asInt())
                .sum();
    }

    private JsonNode await(int number, Predicate<JsonNode> condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            JsonNode file = file(number);
            if (file != null && condition.test(file)) {
                return file;
            }
            Thread.sleep(30);
        }
        throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + file(number));
    }

    private void kill() throws IOException {
        ProcessHandle process = ProcessHandle.of(Long.parseLong(
                        Files.readString(relais.data().resolve("relais.pid")).split(" ")[0]))
                .orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private long spooled() throws IOException {
        Path spool = relais.data().resolve("flows/spool");
        try (Stream<Path> left = Files.list(spool)) {
            return left.count();
        }
    }
}
