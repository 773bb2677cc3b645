package my.duta.directory;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** From when until when people work on a working day; breaks are not told apart. */
record OfficeHours(LocalTime from, LocalTime until) {

    OfficeHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Office hours end before they begin: " + from + "-" + until);
        }
    }

    /**
     * Reads hours as a setting has them.
     *
     * @param text such as {@code 08:00-17:00}
     */
    static OfficeHours parse(String text) {
        String[] ends = text.split("-", -1);
        try {
            if (ends.length == 2) {
                return new OfficeHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            }
        } catch (DateTimeParseException e) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "duta.directory.office-hours is written as 08:00-17:00, and not as '" + text + "'");
    }
}
