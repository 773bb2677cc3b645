package my.duta.directory;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** A state or federal territory, which has its own weekend and holidays. */
public enum State {
    JOHOR,
    KEDAH(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
    KELANTAN(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
    MELAKA,
    NEGERI_SEMBILAN,
    PAHANG,
    PERAK,
    PERLIS,
    PULAU_PINANG,
    SABAH,
    SARAWAK,
    SELANGOR,
    TERENGGANU(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
    KUALA_LUMPUR,
    LABUAN,
    PUTRAJAYA;

    private final DayOfWeek first;
    private final DayOfWeek last;

    State() {
        this(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    State(DayOfWeek first, DayOfWeek last) {
        this.first = first;
        this.last = last;
    }

    public Set<DayOfWeek> weekend() {
        return EnumSet.of(first, last);
    }

    /** The day of the weekend whose holidays are made up for by the next working day. */
    DayOfWeek lastOfWeekend() {
        return last;
    }
}
