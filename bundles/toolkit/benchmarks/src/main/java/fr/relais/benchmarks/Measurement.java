// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.Optional;

/**
 * What a child process measured, as one line of its output.
 *
 * @param rows 0 where the process doesn't count them
 * @param cpuSeconds of the process
 * @param serverSeconds of CPU of the server; 0 where the engine is part of the process
 * @param peakMegabytes the greatest use of each part of the heap, garbage included, added up: more than was in use at any moment
 */
record Measurement(long rows, double seconds, double cpuSeconds, double serverSeconds, long peakMegabytes) {

    private static final String MARK = "MEASURED";

    void print() {
        System.out.printf(
                Locale.ROOT,
                "%s %d %.3f %.3f %.3f %d%n",
                MARK,
                rows,
                seconds,
                cpuSeconds,
                serverSeconds,
                peakMegabytes);
    }

    static Optional<Measurement> of(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] parts = line.split(" ");
        return Optional.of(new Measurement(
                Long.parseLong(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Long.parseLong(parts[5])));
    }

    /** All CPU, whoever used it. */
    double allCpuSeconds() {
        return cpuSeconds + serverSeconds;
    }

    static Watch watch(Optional<ServerCpu> server) {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        return new Watch(System.nanoTime(), cpu(), server, cpu(server));
    }

    private static double cpu(Optional<ServerCpu> server) {
        return server.map(ServerCpu::seconds).orElse(0.0);
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** A running measure. */
    record Watch(long since, long cpuSince, Optional<ServerCpu> server, double serverSince) {

        Measurement stop() {
            return stop(0);
        }

        Measurement stop(long rows) {
            return new Measurement(
                    rows,
                    (System.nanoTime() - since) / 1e9,
                    (cpu() - cpuSince) / 1e9,
                    cpu(server) - serverSince,
                    heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
        }
    }
}
