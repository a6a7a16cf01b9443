// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.Test;

/** I-G19, with real code in a real class loader. Nothing is timed: without the check these tests don't end. */
public class InterruptWeaverTest {

    /** Each way in which people write a loop that doesn't end. */
    private enum Way {
        WHILE,
        CATCHES_ALL,
        NESTED_AND_CATCHES_ALL,
        STREAM,
        SWITCH
    }

    @Test
    public void whateverLoopsForEverEndsWhenItIsInterrupted() throws Exception {
        for (Way way : Way.values()) {
            Thread thread = started(way.name());
            thread.interrupt();
            thread.join();
            assertFalse(way.name(), thread.isAlive());
        }
    }

    @Test
    public void whatEndsByItselfGivesWhatItGave() throws Exception {
        IntSupplier woven = woven("ENDS", new CountDownLatch(1));
        assertEquals(new Loops("ENDS", new CountDownLatch(1)).getAsInt(), woven.getAsInt());
        assertEquals(List.of("sum of 4950"), List.of("sum of " + woven.getAsInt()));
    }

    private static Thread started(String way) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        IntSupplier loop = woven(way, begun);
        Thread thread = new Thread(() -> {
            try {
                loop.getAsInt();
            } catch (Error interrupted) {
                assertEquals("interrupted", interrupted.getMessage());
            }
        });
        thread.setDaemon(true);
        thread.start();
        begun.await();
        return thread;
    }

    private static IntSupplier woven(String way, CountDownLatch begun) throws Exception {
        return (IntSupplier) new Weaving()
                .loadClass(Loops.class.getName())
                .getDeclaredConstructor(String.class, CountDownLatch.class)
                .newInstance(way, begun);
    }

    /** Defines the one class anew, with the checks. */
    private static final class Weaving extends ClassLoader {

        Weaving() {
            super(InterruptWeaverTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Loops.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream code = Loops.class.getResourceAsStream("InterruptWeaverTest$Loops.class")) {
                byte[] checked = InterruptWeaver.checked(code.readAllBytes());
                return defineClass(name, checked, 0, checked.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** What a plug-in might be. Woven by {@link Weaving}. */
    public static final class Loops implements IntSupplier {

        private final String way;
        private final CountDownLatch begun;
        private int turns;

        public Loops(String way, CountDownLatch begun) {
            this.way = way;
            this.begun = begun;
        }

        @Override
        public int getAsInt() {
            return switch (way) {
                case "WHILE" -> loop();
                case "CATCHES_ALL" -> catchesAll();
                case "NESTED_AND_CATCHES_ALL" -> nested();
                case "STREAM" -> stream();
                case "SWITCH" -> switches();
                default -> ends();
            };
        }

        private int loop() {
            while (true) {
                turn();
            }
        }

        private int catchesAll() {
            while (true) {
                try {
                    turn();
                } catch (Throwable t) {
                    turns--;
                }
            }
        }

        private int nested() {
            while (true) {
                try {
                    catchesAll();
                } catch (Throwable t) {
                    turns--;
                }
            }
        }

        private int stream() {
            return IntStream.generate(this::turn).sum();
        }

        private int switches() {
            for (; ; ) {
                switch (turns % 3) {
                    case 0:
                        turn();
                        continue;
                    case 1:
                        turn();
                        break;
                    default:
                        turn();
                }
            }
        }

        private int turn() {
            if (turns == 1000) {
                begun.countDown();
            }
            turns++;
            return turns;
        }

        private int ends() {
            int sum = 0;
            for (int i = 0; i < 100; i++) {
                sum += i;
            }
            return sum;
        }
    }
}
