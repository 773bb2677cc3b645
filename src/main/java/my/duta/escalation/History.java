package my.duta.escalation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened to an escalation: the first event and the newest ones, in order.
 *
 * @param count how many events there were, with those that are kept no longer
 */
public record History(List<Event> events, int count) {

    private static final int MOST = 40;

    public History {
        events = List.copyOf(events);
    }

    static History none() {
        return new History(List.of(), 0);
    }

    History with(Event event) {
        List<Event> kept = events.size() < MOST
                ? events
                : Stream.concat(events.stream().limit(1), events.stream().skip(2))
                        .toList();
        return new History(Stream.concat(kept.stream(), Stream.of(event)).toList(), count + 1);
    }

    /** The newest event of some kinds. */
    public Optional<Event> last(Event.Kind... kinds) {
        List<Event.Kind> wanted = Arrays.asList(kinds);
        return events.stream().filter(it -> wanted.contains(it.kind())).reduce((earlier, later) -> later);
    }
}
