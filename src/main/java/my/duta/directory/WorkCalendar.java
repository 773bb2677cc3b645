package my.duta.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * When people of one state work.
 *
 * @param daysOff the holidays, and the days that make up for holidays on a weekend
 */
record WorkCalendar(Set<DayOfWeek> weekend, Set<LocalDate> daysOff, OfficeHours hours) {

    /** All of Malaysia keeps the time of Kuala Lumpur. */
    static final ZoneId ZONE = ZoneId.of("Asia/Kuala_Lumpur");

    WorkCalendar {
        weekend = Set.copyOf(weekend);
        daysOff = Set.copyOf(daysOff);
    }

    static WorkCalendar of(State state, Collection<Holiday> holidays, OfficeHours hours) {
        var kept = new TreeSet<LocalDate>();
        holidays.stream().filter(it -> it.states().contains(state)).forEach(it -> kept.add(it.date()));
        var daysOff = new HashSet<LocalDate>(kept);
        for (LocalDate holiday : kept) {
            if (holiday.getDayOfWeek() == state.lastOfWeekend()) {
                LocalDate instead = holiday.plusDays(1);
                while (daysOff.contains(instead)) {
                    instead = instead.plusDays(1);
                }
                daysOff.add(instead);
            }
        }
        return new WorkCalendar(state.weekend(), daysOff, hours);
    }

    boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !daysOff.contains(day);
    }

    Instant opening(LocalDate day) {
        return day.atTime(hours.from()).atZone(ZONE).toInstant();
    }

    Instant closing(LocalDate day) {
        return day.atTime(hours.until()).atZone(ZONE).toInstant();
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
