package my.duta.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts time as the people of an agency work: office hours in Kuala Lumpur's time, without the weekend and the
 * holidays of the agency's state. Everywhere an agency is named by its code; who belongs nowhere, to an unknown agency
 * or to one without a state works as in Putrajaya. A holiday on the last day of a weekend is made up for by the next
 * working day.
 */
@Component
public class WorkingTime {

    private final Agencies agencies;
    private final Map<State, WorkCalendar> calendars = new EnumMap<>(State.class);

    WorkingTime(DirectoryProperties settings, Agencies agencies) {
        this.agencies = agencies;
        OfficeHours hours = OfficeHours.parse(settings.officeHours());
        List<Holiday> holidays = Holiday.read(settings.holidays());
        for (State state : State.values()) {
            calendars.put(state, WorkCalendar.of(state, holidays, hours));
        }
    }

    private WorkCalendar calendar(Optional<String> agency) {
        State state = agency.flatMap(agencies::coded).flatMap(Agency::state).orElse(State.PUTRAJAYA);
        return Objects.requireNonNull(calendars.get(state));
    }

    /** Whether people are at work; at the moment of closing they no longer are. */
    public boolean isWorking(Optional<String> agency, Instant at) {
        return nextStart(agency, at).equals(at);
    }

    /** The moment from which people are at work again: this one if they are now, else the next opening. */
    public Instant nextStart(Optional<String> agency, Instant at) {
        WorkCalendar calendar = calendar(agency);
        LocalDate day = WorkCalendar.dayOf(at);
        while (!calendar.isWorkingDay(day) || !at.isBefore(calendar.closing(day))) {
            day = day.plusDays(1);
        }
        return later(at, calendar.opening(day));
    }

    /**
     * The moment at which an amount of working time has passed. What ends with a working day ends at its closing, and
     * nothing at all has passed at the next start.
     *
     * @param working not negative
     */
    public Instant after(Optional<String> agency, Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Working time cannot be negative: " + working);
        }
        WorkCalendar calendar = calendar(agency);
        Instant start = nextStart(agency, from);
        Duration left = working;
        while (true) {
            Instant closing = calendar.closing(WorkCalendar.dayOf(start));
            Duration today = Duration.between(start, closing);
            if (left.compareTo(today) <= 0) {
                return start.plus(left);
            }
            left = left.minus(today);
            start = nextStart(agency, closing);
        }
    }

    /** How much working time lies between two moments; none if the second is not the later one. */
    public Duration between(Optional<String> agency, Instant from, Instant until) {
        WorkCalendar calendar = calendar(agency);
        Duration sum = Duration.ZERO;
        Instant start = nextStart(agency, from);
        while (start.isBefore(until)) {
            Instant closing = calendar.closing(WorkCalendar.dayOf(start));
            sum = sum.plus(Duration.between(start, closing.isBefore(until) ? closing : until));
            start = nextStart(agency, closing);
        }
        return sum;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
