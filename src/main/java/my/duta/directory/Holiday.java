package my.duta.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * A day on which offices are closed.
 *
 * @param states where it is kept
 * @param certainty whether the date stands, or is the calendar's and may be moved by the sighting of the moon or by an
 *     announcement
 */
record Holiday(LocalDate date, Set<State> states, String malayName, String englishName, Certainty certainty) {

    /** How sure a date is. */
    enum Certainty {
        CERTAIN,
        EXPECTED
    }

    Holiday {
        states = Set.copyOf(states);
    }

    /**
     * Reads a table of holidays.
     *
     * @throws IllegalStateException if an entry is not as it should be
     */
    static List<Holiday> read(String location) {
        return CsvTable.read(location).stream().map(Holiday::holiday).toList();
    }

    private static Holiday holiday(CSVRecord row) {
        try {
            return new Holiday(
                    LocalDate.parse(row.get("date")),
                    states(CsvTable.list(row, "states")),
                    row.get("name_ms"),
                    row.get("name_en"),
                    Certainty.valueOf(row.get("certainty").toUpperCase(Locale.ROOT)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Entry " + row.getRecordNumber() + " of the table of holidays cannot be read: " + e.getMessage()
                            + ". A date is written as 2026-08-31, states are of "
                            + Arrays.toString(State.values()) + ", and certainty is certain or expected",
                    e);
        }
    }

    /** Without a state, the whole country. */
    private static Set<State> states(List<String> names) {
        return names.isEmpty()
                ? EnumSet.allOf(State.class)
                : Set.copyOf(Stream.of(names.toArray(String[]::new))
                        .map(State::valueOf)
                        .toList());
    }
}
