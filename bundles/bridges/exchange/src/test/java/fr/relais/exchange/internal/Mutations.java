// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes hostile files out of valid ones; the same seed makes the same file. */
final class Mutations {

    /** What parsers stumble over, each as bytes. */
    private static final List<byte[]> NASTY = List.of(
            utf8("\""),
            utf8("\"\""),
            utf8(","),
            utf8(";"),
            utf8("\n"),
            utf8("\r\n"),
            utf8("\r"),
            utf8("\u0000"),
            utf8("\u001f"),
            utf8("\u001b[31m"),
            utf8("\uFEFF"),
            utf8("\u2028"),
            utf8("\u202E"),
            utf8("\uD83D\uDE00"),
            utf8("\\ud800"),
            utf8("\\udc00\\ud800"),
            utf8("\\u0000"),
            utf8("\\"),
            utf8("{"),
            utf8("}"),
            utf8("null"),
            utf8("true"),
            utf8("-0"),
            utf8("1e999999999"),
            utf8("99999999999999999999999999999999"),
            utf8("{\"a\":"),
            utf8("[".repeat(2_000)),
            utf8("{\"a\":".repeat(500)),
            utf8("9".repeat(2_000)),
            utf8("x".repeat(RecordSplitter.LONGEST_RECORD)),
            utf8("'"),
            utf8("/*"),
            utf8("%n%s"),
            utf8("{0}"),
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            // half a character, as some write it
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xE2, (byte) 0x82});

    private Mutations() {}

    static byte[] of(byte[] valid, Random random) {
        byte[] bytes = valid;
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int length = random.nextInt(Math.min(40, bytes.length - at + 1));
        byte[] chunk = Arrays.copyOfRange(bytes, at, at + length);
        return switch (random.nextInt(7)) {
            case 0 -> put(bytes, at, length, new byte[0]);
            case 1 -> put(bytes, at, 0, NASTY.get(random.nextInt(NASTY.size())));
            case 2 -> put(bytes, at, length, NASTY.get(random.nextInt(NASTY.size())));
            case 3 -> put(bytes, random.nextInt(bytes.length + 1), 0, chunk);
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> put(bytes, at, 0, random(random));
            default -> flipped(bytes, random);
        };
    }

    private static byte[] put(byte[] bytes, int at, int instead, byte[] what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(what);
        int from = Math.min(bytes.length, at + instead);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static byte[] random(Random random) {
        byte[] noise = new byte[random.nextInt(20)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** What goes on can be kept by any database and shown to anybody: no NUL, no half character. */
    static void assertKeepable(String text) {
        assertEquals(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertEquals(-1, text.indexOf('\u0000'));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
