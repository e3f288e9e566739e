package io.github.cameltextrequest.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a JVM used so far.
 *
 * @param cpuNanos CPU time
 * @param bytes allocated by all threads; before Java 21 only by those that live
 */
public record Usage(double cpuNanos, double bytes) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Of this JVM. */
    public static Usage now() {
        return new Usage(SYSTEM.getProcessCpuTime(), allocated());
    }

    /** Of another JVM, which wrote down its own by {@link #line}. */
    public static Usage ofLine(String line) {
        String[] parts = line.split(" ");
        return new Usage(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    public String line() {
        return cpuNanos + " " + bytes;
    }

    public Usage minus(Usage before) {
        return new Usage(cpuNanos - before.cpuNanos, bytes - before.bytes);
    }

    private static double allocated() {
        try {
            return (long)
                    ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes").invoke(THREADS);
        } catch (ReflectiveOperationException e) {
            double sum = 0;
            for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
                sum += Math.max(0, bytes);
            }
            return sum;
        }
    }
}
