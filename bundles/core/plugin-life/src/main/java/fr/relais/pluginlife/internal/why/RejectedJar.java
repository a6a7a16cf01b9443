// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.why;

import fr.relais.access.Caller;
import fr.relais.partnership.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarInputStream;
import org.osgi.framework.Constants;

/**
 * A jar that the gate refused.
 *
 * @param bundle symbolic name, as far as it can be read
 * @param by who brought it
 */
public record RejectedJar(String bundle, String version, Caller by, Instant at, List<Refusal> refusals) {

    private static final int LONGEST_NAME = 200;

    /** Copies its list. */
    public RejectedJar {
        refusals = List.copyOf(refusals);
    }

    /** Whether somebody may know of it: who brought it, administrators, and whoever answers for the same regions. */
    boolean visibleTo(Caller caller) {
        return caller.national()
                || caller.user().equals(by.user())
                || !Collections.disjoint(caller.scopes(), by.scopes());
    }

    /** Those of late, in memory: who brings a jar is told at once, and this is for who asks again. Thread-safe. */
    public static final class Log {

        private static final int MOST = 50;

        private final Deque<RejectedJar> latest = new ArrayDeque<>();

        /** A jar was refused. */
        public synchronized void add(byte[] jar, Caller by, Instant at, List<Refusal> refusals) {
            if (latest.size() == MOST) {
                latest.removeFirst();
            }
            latest.add(new RejectedJar(
                    header(jar, Constants.BUNDLE_SYMBOLICNAME),
                    header(jar, Constants.BUNDLE_VERSION),
                    by,
                    at,
                    refusals));
        }

        /** The latest last. */
        public synchronized List<RejectedJar> all() {
            return List.copyOf(latest);
        }

        private static String header(byte[] jar, String name) {
            try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar), false)) {
                return Optional.ofNullable(in.getManifest())
                        .map(manifest -> manifest.getMainAttributes().getValue(name))
                        .map(value -> value.split(";", 2)[0].strip())
                        .filter(value -> value.length() <= LONGEST_NAME)
                        .orElse("?");
            } catch (IOException | IllegalArgumentException unreadable) {
                return "?";
            }
        }
    }
}
