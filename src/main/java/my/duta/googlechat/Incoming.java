package my.duta.googlechat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import my.duta.chat.ChatEvent;

/**
 * What a delivery held.
 *
 * @param dialect the one to answer in
 * @param event empty if it is nothing that we take part in
 */
record Incoming(Dialect dialect, Kind kind, Optional<ChatEvent> event) {

    /** Counts a delivery by what it held; empty if it held no event. */
    static void count(Optional<Incoming> incoming, MeterRegistry meters) {
        meters.counter(
                        "duta.googlechat.events",
                        "dialect",
                        incoming.map(it -> it.dialect().tag()).orElse("none"),
                        "type",
                        incoming.map(it -> it.kind().tag()).orElse("other"),
                        "handled",
                        String.valueOf(incoming.flatMap(Incoming::event).isPresent()))
                .increment();
    }

    /** The kinds of events that both dialects know, under one name. */
    enum Kind {
        MESSAGE,
        ADDED,
        REMOVED,
        PRESS,
        COMMAND,
        OTHER;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
