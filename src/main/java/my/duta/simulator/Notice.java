package my.duta.simulator;

import java.util.Locale;

/**
 * A line that the platform itself shows in a space.
 *
 * @param viewer the only person who sees it, or empty
 * @param detail for developers: what went wrong, never a question's text
 */
record Notice(String time, String space, String viewer, Kind kind, String detail) {

    /** What it says. */
    enum Kind {
        NOT_RESPONDING,
        UNABLE_TO_PROCESS,
        DIALOG_FAILED,
        CARD_DROPPED,
        CONFIGURATION_ASKED,
        ADDED,
        REMOVED;

        /** The key of its words, without the prefix of the page. */
        String key() {
            return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
