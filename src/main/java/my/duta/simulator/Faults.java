package my.duta.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The failures on order, the oldest first; each call meets at most one. */
@Component
@Profile("local")
class Faults {

    private final List<Ordered> orders = new ArrayList<>();

    synchronized void add(Fault fault) {
        orders.add(new Ordered(fault, new AtomicInteger()));
    }

    synchronized void clear() {
        orders.clear();
    }

    synchronized List<Fault> all() {
        return orders.stream().map(Ordered::fault).toList();
    }

    /** The failure that this call meets. */
    synchronized Optional<Fault> meet(String method, String path) {
        for (Ordered order : orders) {
            Fault fault = order.fault();
            if (fault.matches(method, path)) {
                int call = order.seen().getAndIncrement();
                if (call >= fault.after() && call < fault.after() + fault.times()) {
                    return Optional.of(fault);
                }
            }
        }
        return Optional.empty();
    }

    private record Ordered(Fault fault, AtomicInteger seen) {}
}
