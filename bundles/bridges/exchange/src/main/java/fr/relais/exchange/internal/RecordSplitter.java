// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cuts a stream into records, whatever its bytes are, with little memory: a record is a line, and in CSV the lines after it while a
 * quoted field is open. What can't be a record is given as such and reading goes on with the next line, so one lost quote
 * doesn't swallow the rest of the file. Splitting a record into fields is not its business. One thread.
 */
final class RecordSplitter {

    /** Longest record, in bytes; longer ones are read past, not kept. */
    static final int LONGEST_RECORD = 64 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final boolean quotedLines;
    private final byte[] buffer = new byte[LONGEST_RECORD];
    private int position;
    private int limit;
    private int linesRead;

    /** Lines that were read and given back. */
    private final Deque<Line> ahead = new ArrayDeque<>();

    private List<Line> last = List.of();

    private RecordSplitter(InputStream in, boolean quotedLines) {
        this.in = in;
        this.quotedLines = quotedLines;
    }

    /** The records of a CSV file: a quoted field may go over several lines. */
    static RecordSplitter csv(InputStream in) {
        return new RecordSplitter(in, true);
    }

    /** Records of one line each. */
    static RecordSplitter lines(InputStream in) {
        return new RecordSplitter(in, false);
    }

    /** All of a stream as one record, its line ends included. @throws fr.relais.exchange.WrongFieldException if it can't be one */
    static String whole(InputStream in) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(LONGEST_RECORD + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > LONGEST_RECORD) {
            return LineReader.textOf(new Found.TooLong(1)).text();
        }
        RecordSplitter reader = lines(InputStream.nullInputStream());
        reader.last = List.of(reader.line(bytes, false));
        return LineReader.textOf(reader.decoded()).text();
    }

    /** What was found at a line of the file: the text of a record, or why there is none. */
    sealed interface Found {
        int line();

        /** As it came; empty where it is too long. What isn't UTF-8 is read as ISO-8859-1, which it most likely is. */
        String text();

        record Text(int line, String text) implements Found {}

        record TooLong(int line) implements Found {
            @Override
            public String text() {
                return "";
            }
        }

        record OpenQuote(int line, String text) implements Found {}

        /** @param wrongByte the first that isn't UTF-8 */
        record NotUtf8(int line, String text, int wrongByte) implements Found {}
    }

    private record Line(int number, byte[] bytes, boolean tooLong) {
        boolean opensOrClosesQuote() {
            boolean odd = false;
            for (byte b : bytes) {
                odd ^= b == '"';
            }
            return odd;
        }
    }

    /** What comes next; empty at the end of the file. @throws UncheckedIOException if the stream fails */
    Optional<Found> next() {
        Line first = nextLine();
        if (first == null) {
            return Optional.empty();
        }
        last = List.of(first);
        if (first.tooLong()) {
            return Optional.of(new Found.TooLong(first.number()));
        }
        if (quotedLines && first.opensOrClosesQuote() && !continueToClosingQuote(first)) {
            return Optional.of(new Found.OpenQuote(first.number(), decoded().text()));
        }
        return Optional.of(decoded());
    }

    /** Whether the last record went over several lines. */
    boolean lastHadSeveralLines() {
        return last.size() > 1;
    }

    /** Gives all lines of the last record but the first back: they weren't its own after all. */
    void giveBackAllButFirst() {
        for (int i = last.size() - 1; i > 0; i--) {
            ahead.addFirst(last.get(i));
        }
        last = last.subList(0, 1);
    }

    private boolean continueToClosingQuote(Line first) {
        List<Line> lines = new ArrayList<>(last);
        last = lines;
        int size = first.bytes().length;
        boolean open = true;
        while (open) {
            Line more = nextLine();
            if (more == null) {
                giveBackAllButFirst();
                return false;
            }
            lines.add(more);
            size += more.bytes().length + 1;
            if (more.tooLong() || size > LONGEST_RECORD) {
                giveBackAllButFirst();
                return false;
            }
            open ^= more.opensOrClosesQuote();
        }
        return true;
    }

    private Found decoded() {
        StringBuilder text = new StringBuilder();
        for (Line line : last) {
            String part = new String(line.bytes(), StandardCharsets.UTF_8);
            if (part.indexOf('\uFFFD') >= 0) {
                OptionalInt wrong = firstWrongByte(line.bytes());
                if (wrong.isPresent()) {
                    return new Found.NotUtf8(
                            line.number(), new String(line.bytes(), StandardCharsets.ISO_8859_1), wrong.getAsInt());
                }
            }
            text.append(line == last.get(0) ? "" : "\n").append(part);
        }
        return new Found.Text(last.get(0).number(), text.toString());
    }

    private static OptionalInt firstWrongByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, CharBuffer.allocate(bytes.length), true);
        return result.isError() ? OptionalInt.of(bytes[in.position()] & 0xFF) : OptionalInt.empty();
    }

    private Line nextLine() {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        try {
            return readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line without its end, LF or CRLF; null at the end of the file. */
    private Line readLine() throws IOException {
        byte[] kept = null;
        boolean tooLong = false;
        while (true) {
            if (position == limit && !fill()) {
                return kept == null && !tooLong ? null : line(kept == null ? new byte[0] : kept, tooLong);
            }
            int start = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            int length = position - start;
            if ((kept == null ? 0 : kept.length) + length > LONGEST_RECORD) {
                tooLong = true;
                kept = null;
            } else if (!tooLong) {
                kept = append(kept, start, length);
            }
            if (position < limit) {
                position++;
                return line(kept == null ? new byte[0] : kept, tooLong);
            }
        }
    }

    private byte[] append(byte[] kept, int start, int length) {
        if (kept == null) {
            return Arrays.copyOfRange(buffer, start, start + length);
        }
        byte[] longer = Arrays.copyOf(kept, kept.length + length);
        System.arraycopy(buffer, start, longer, kept.length, length);
        return longer;
    }

    private Line line(byte[] bytes, boolean tooLong) {
        linesRead++;
        int from = linesRead == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        byte[] content = from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
        return new Line(linesRead, content, tooLong);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
