// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.fixtures.Seed;
import fr.relais.rest.internal.problem.Problem;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.problem.Problems;
import fr.relais.rest.internal.resource.CotraitancesResource.NewAffectation;
import fr.relais.rest.internal.resource.CotraitancesResource.NewFact;
import fr.relais.rest.internal.resource.PreviewRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import org.junit.Test;

/**
 * Whatever a body is: it is read, or refused as the caller's fault; never a fault of ours, and nothing that no database keeps gets
 * through. More of it with {@code -Drelais.fuzz=100000}, see docs/fuzzing.md.
 */
public class BodyFuzzTest {

    private static final int ROUNDS = Integer.getInteger("relais.fuzz", 1_000);

    private static final Map<Class<?>, String> VALID = Map.of(
            NewAffectation.class,
            "{\"youngPerson\": 12, \"missionLocale\": \"69382S00\", \"site\": \"69010\", \"on\": \"2010-02-28\"}",
            NewFact.class,
            "{\"kind\": \"ALERT_CLOSED\", \"on\": \"2010-02-28\", \"detail\": \"MISSION_LOCALE\","
                    + " \"ground\": \"été \\ud83d\\ude00\", \"recordId\": \"r1\"}",
            PreviewRequest.class,
            "{\"commune\": \"69381\", \"on\": \"2010-02-01\", \"obstacles\": [\"HOUSING\"], \"bearings\": true}");

    private static final List<String> NASTY = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "\\u0000",
            "\\ud800",
            "\\udc00",
            "\u0000",
            "\uFEFF",
            "null",
            "true",
            "-0",
            "1e999999999",
            "9".repeat(1_500),
            "[".repeat(3_000),
            "{\"on\":".repeat(300),
            "x".repeat(12_000),
            "'",
            "/**/",
            "NaN");

    private final JsonProvider provider = new JsonProvider();

    @Test(timeout = 3_600_000)
    public void bodies() throws IOException {
        List<Class<?>> types = List.copyOf(VALID.keySet());
        long seed = Seed.of(BodyFuzzTest.class);
        for (int i = 0; i < ROUNDS; i++) {
            Random random = new Random(seed + i);
            Class<?> type = types.get(random.nextInt(types.size()));
            byte[] body = mutated(VALID.get(type), random);
            try {
                read(type, body);
            } catch (Exception | Error wrong) {
                throw new AssertionError("seed " + (seed + i), wrong);
            }
        }
    }

    @Test
    public void halfACharacterIsNoText() throws IOException {
        Problem problem = Problems.of(
                assertThrows(
                        ProblemException.class,
                        () -> readOrThrow(NewFact.class, "{\"ground\": \"\\ud800\"}".getBytes(StandardCharsets.UTF_8))),
                Locale.ENGLISH);
        assertEquals("ground", problem.field().orElse(""));
    }

    private void read(Class<?> type, byte[] body) throws IOException {
        try {
            String read = readOrThrow(type, body).toString();
            assertEquals(read, new String(read.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            assertEquals(-1, read.indexOf('\u0000'));
        } catch (ProblemException refused) {
            Problem problem = Problems.of(refused, Locale.ENGLISH);
            assertEquals(400, problem.status());
            assertTrue(problem.detail().length() < 1_000);
        }
    }

    @SuppressWarnings("unchecked")
    private Object readOrThrow(Class<?> type, byte[] body) throws IOException {
        return provider.readFrom(
                (Class<Object>) type,
                type,
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                new ByteArrayInputStream(body));
    }

    private static byte[] mutated(String valid, Random random) {
        String text = valid;
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(12));
            String instead = random.nextInt(3) == 0 ? "" : NASTY.get(random.nextInt(NASTY.size()));
            text = text.substring(0, at) + instead + text.substring(random.nextBoolean() ? at : to);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Integer> flips = new ArrayList<>();
        for (int flip = random.nextInt(3); flip > 0 && bytes.length > 0; flip--) {
            flips.add(random.nextInt(bytes.length));
        }
        flips.forEach(at -> bytes[at] ^= (byte) (1 << random.nextInt(8)));
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }
}
