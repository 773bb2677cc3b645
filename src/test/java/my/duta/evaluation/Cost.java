package my.duta.evaluation;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What one of many runs costs, in the mean.
 *
 * @param cpu microseconds of the asking thread
 * @param process microseconds of all threads: an embedding is computed by several
 * @param wall microseconds that went by
 * @param allocated kilobytes
 */
record Cost(double cpu, double process, double wall, double allocated) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS = 1000;
    private static final double BYTES = 1024;

    /** Runs it so many times. */
    static Cost of(int times, Runnable run) {
        long thread = Thread.currentThread().getId();
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        long process = SYSTEM.getProcessCpuTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        run.run();
        return new Cost(
                (THREADS.getCurrentThreadCpuTime() - cpu) / NANOS / times,
                (SYSTEM.getProcessCpuTime() - process) / NANOS / times,
                (System.nanoTime() - wall) / NANOS / times,
                (THREADS.getThreadAllocatedBytes(thread) - allocated) / BYTES / times);
    }
}
