// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.fixtures.FakeTicker;
import java.lang.annotation.Annotation;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Free space as tests configure it. */
final class FreeSpaceSamples {

    private FreeSpaceSamples() {}

    /** More than any disk has, or next to nothing. */
    static FreeSpaceHealthCheck needing(String mark, int patience, String... folders) {
        return new FreeSpaceHealthCheck(new FakeTicker(), settings(mark, patience, folders));
    }

    /** A disk that has so many bytes free, of which a kilobyte must be. */
    static FreeSpaceHealthCheck of(AtomicLong free, int patience) {
        return of(free::get, patience, new FakeTicker());
    }

    /** One whose space is what somebody says, and whose time passes while it waits. */
    static FreeSpaceHealthCheck of(LongSupplier free, int patience, FakeTicker ticker) {
        return new FreeSpaceHealthCheck(settings("1 KB", patience, "."), disk -> free.getAsLong(), ticker);
    }

    private static FreeSpaceHealthCheck.Settings settings(String mark, int patience, String... folders) {
        return new FreeSpaceHealthCheck.Settings() {
            @Override
            public String mark() {
                return mark;
            }

            @Override
            public String[] folders() {
                return folders;
            }

            @Override
            public int patience() {
                return patience;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return FreeSpaceHealthCheck.Settings.class;
            }
        };
    }

    static FreeSpaceHealthCheck plenty() {
        return needing("0 %", 0);
    }
}
