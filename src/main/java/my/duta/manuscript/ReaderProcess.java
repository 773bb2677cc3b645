package my.duta.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads files in processes of their own, each with little memory, little time, no network and no way to ours: whatever a
 * file does to its reader, it does not do to us.
 *
 * <p>A process that read a file well waits a little for the next one. After any failure it is ended, so that no file can
 * touch the reading of another.
 */
final class ReaderProcess implements AutoCloseable {

    private final Class<?> main;
    private final ManuscriptProperties limits;
    private final Semaphore places;
    private final Deque<ReaderChild> waiting = new ArrayDeque<>();
    private final Set<ReaderChild> children = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor clock;
    private boolean closed;

    ReaderProcess(ManuscriptProperties limits) {
        this(ReaderMain.class, limits);
    }

    /** With another program in the processes, which must speak as {@link ReaderMain} does. */
    ReaderProcess(Class<?> main, ManuscriptProperties limits) {
        this.main = main;
        this.limits = limits;
        this.places = new Semaphore(limits.processes(), true);
        this.clock = new ScheduledThreadPoolExecutor(1, it -> {
            var thread = new Thread(it, "duta-reader-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(1, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /**
     * Reads a file; waits while as many are being read as may be.
     *
     * @throws Unreadable if it cannot be read within the limits
     * @throws IllegalStateException if no process can be started
     */
    Manuscript read(Format format, byte[] content) {
        places.acquireUninterruptibly();
        try {
            ReaderChild child = child();
            boolean good = false;
            try {
                Manuscript manuscript = child.read(format, content);
                good = true;
                return manuscript;
            } finally {
                if (good) {
                    keep(child);
                } else {
                    end(child);
                }
            }
        } finally {
            places.release();
        }
    }

    private ReaderChild child() {
        Optional<ReaderChild> waiter = next();
        while (waiter.isPresent() && !waiter.get().isAlive()) {
            end(waiter.get());
            waiter = next();
        }
        return waiter.orElseGet(this::start);
    }

    private synchronized Optional<ReaderChild> next() {
        return Optional.ofNullable(waiting.pollLast());
    }

    private synchronized ReaderChild start() {
        if (closed) {
            throw new IllegalStateException("Files are no longer read, because Duta is being shut down");
        }
        ReaderChild child = ReaderChild.start(main, limits, clock);
        children.add(child);
        return child;
    }

    private synchronized void keep(ReaderChild child) {
        if (closed) {
            end(child);
            return;
        }
        waiting.addLast(child);
        clock.schedule(() -> endIfWaiting(child), limits.idle().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void endIfWaiting(ReaderChild child) {
        boolean waits;
        synchronized (this) {
            waits = waiting.remove(child);
        }
        if (waits) {
            child.dismiss();
            children.remove(child);
        }
    }

    private void end(ReaderChild child) {
        child.end();
        children.remove(child);
    }

    /** How many processes there are. */
    int running() {
        return children.size();
    }

    /** Ends all processes, whatever they are at. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.clear();
        }
        children.forEach(this::end);
        clock.shutdownNow();
    }
}
