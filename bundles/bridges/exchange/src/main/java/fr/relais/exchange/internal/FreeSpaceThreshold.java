// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a disk must be free: so many bytes, or so many percent of all.
 *
 * @param number of units
 * @param unit bytes in one; 0 for a percent of the disk
 */
record FreeSpaceThreshold(long number, long unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6}) ?(KB|MB|GB|TB|%)");

    /** @throws IllegalArgumentException unless it is written {@code 512 MB}, {@code 2 GB} or {@code 5 %} */
    static FreeSpaceThreshold of(String text) {
        Matcher mark = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!mark.matches()) {
            throw new IllegalArgumentException("not a mark such as 512 MB, 2 GB or 5 %: " + text);
        }
        long number = Long.parseLong(mark.group(1));
        return new FreeSpaceThreshold(
                number,
                switch (mark.group(2)) {
                    case "KB" -> 1L << 10;
                    case "MB" -> 1L << 20;
                    case "GB" -> 1L << 30;
                    case "TB" -> 1L << 40;
                    default -> 0;
                });
    }

    /** In bytes of that disk. */
    long of(FileStore disk) throws IOException {
        return unit == 0 ? disk.getTotalSpace() / 100 * number : number * unit;
    }
}
