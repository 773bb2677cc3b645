package my.duta.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes days and moments as people in Kuala Lumpur read them. */
@Component("moments")
final class Moments {

    static final ZoneId MALAYSIA = ZoneId.of("Asia/Kuala_Lumpur");

    /** For example {@code 24 Nov 2026, 14:05}. */
    public String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(at.atZone(MALAYSIA));
    }

    /** For example {@code 24 Nov 2026}. */
    public String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }

    /** For example {@code 24 Nov}, where the year goes without saying. */
    public String shortDay(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM", locale).format(day);
    }
}
