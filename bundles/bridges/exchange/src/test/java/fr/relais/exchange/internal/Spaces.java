// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import java.lang.annotation.Annotation;
import java.util.concurrent.atomic.AtomicLong;

/** Free space as tests configure it. */
final class Spaces {

    private Spaces() {}

    /** More than any disk has, or next to nothing. */
    static FreeSpace needing(String mark, int patience, String... folders) {
        return new FreeSpace(settings(mark, patience, folders));
    }

    /** A disk that has so many bytes free, of which a kilobyte must be. */
    static FreeSpace of(AtomicLong free, int patience) {
        return new FreeSpace(settings("1 KB", patience, "."), disk -> free.get());
    }

    private static FreeSpace.Settings settings(String mark, int patience, String... folders) {
        return new FreeSpace.Settings() {
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
                return FreeSpace.Settings.class;
            }
        };
    }

    static FreeSpace plenty() {
        return needing("0 %", 0);
    }
}
