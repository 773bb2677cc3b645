package my.duta.chaos;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Watches the steps of one process, and kills it at the one that it is set for. */
final class Trap {

    private final Runnable kill;
    private final Map<String, Integer> seen = new TreeMap<>();
    private Optional<Failpoint> set = Optional.empty();
    private int skip;
    private Optional<Failpoint> met = Optional.empty();

    Trap(Runnable kill) {
        this.kill = kill;
    }

    /** Waits for a step, of which some are let through first. */
    synchronized void set(Failpoint point, int letThrough) {
        set = Optional.of(point);
        met = Optional.empty();
        skip = letThrough;
    }

    /** Whether the process died at a step since the trap was set for it. */
    synchronized boolean isMet(Failpoint point) {
        return met.equals(Optional.of(point));
    }

    synchronized void clear() {
        set = Optional.empty();
    }

    /** Notes a step; says in which moment of it the process is to die, if it is. */
    synchronized Optional<Failpoint.Moment> at(String step) {
        seen.merge(step, 1, Integer::sum);
        Optional<Failpoint> here = set.filter(it -> it.step().equals(step));
        if (here.isEmpty() || skip-- > 0) {
            return Optional.empty();
        }
        set = Optional.empty();
        met = here;
        return here.map(Failpoint::moment);
    }

    void spring() {
        kill.run();
    }

    /** How often each step was made. */
    synchronized Map<String, Integer> seen() {
        return new TreeMap<>(seen);
    }
}
