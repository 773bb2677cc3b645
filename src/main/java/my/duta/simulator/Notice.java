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
        NOT_RESPONDING("Duta is not responding"),
        UNABLE_TO_PROCESS("Duta is unable to process your request"),
        DIALOG_FAILED("Could not load dialog. Invalid response returned by bot."),
        CARD_DROPPED("A card was not shown"),
        CONFIGURATION_ASKED("Duta asks for configuration"),
        ADDED("Duta was added"),
        REMOVED("Duta was removed");

        private final String english;

        Kind(String english) {
            this.english = english;
        }

        String english() {
            return english;
        }

        /** The key of its words, without the prefix of the page. */
        String key() {
            return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
