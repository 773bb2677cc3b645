package my.duta.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The last deliveries, the newest first. */
@Component
@Profile("local")
class Deliveries {

    private static final int MOST = 500;

    private final Names names = new Names();
    private final Deque<Delivery> newestFirst = new ArrayDeque<>();

    synchronized Delivery open(String event, Dialect dialect) {
        Delivery delivery = new Delivery(names.id(10), event, dialect);
        newestFirst.addFirst(delivery);
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
        return delivery;
    }

    synchronized List<Delivery> newest(int limit) {
        return newestFirst.stream().limit(limit).toList();
    }

    synchronized void clear() {
        newestFirst.clear();
    }
}
