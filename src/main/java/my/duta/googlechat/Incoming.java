package my.duta.googlechat;

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
