package my.duta.googlechat;

import java.util.Locale;

/** How Google Chat speaks to an app; an event is answered in the dialect it came in. */
enum Dialect {
    /** A Chat app of its own: flat events with a {@code type}. */
    CLASSIC,
    /** A Google Workspace add-on: events with a {@code chat} object. */
    ADDON;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
