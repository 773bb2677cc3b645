package my.duta.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import my.duta.redis.Json;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbsencesIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private Absences absences;

    @BeforeEach
    void start() {
        absences = new RedisAbsences(TestRedis.empty(), new Json());
    }

    @Test
    void knowsWhoIsAwayAndWhoAnswersMeanwhileInAnyCase() {
        Absence noted = absences.away("Satu@JCU.gov.my", FRIDAY, Optional.of("Dua@JCU.gov.my"));

        assertThat(noted).isEqualTo(new Absence(FRIDAY, Optional.of("dua@jcu.gov.my")));
        assertThat(absences.of("satu@jcu.gov.MY", NOW)).contains(noted);
        assertThat(absences.at(NOW)).containsOnlyKeys("satu@jcu.gov.my").containsValue(noted);
        assertThat(absences.of("dua@jcu.gov.my", NOW)).isEmpty();
    }

    @Test
    void isOverByItselfAfterTheLastDayInKualaLumpur() {
        absences.away("satu@jcu.gov.my", FRIDAY, Optional.empty());

        assertThat(absences.of("satu@jcu.gov.my", Instant.parse("2026-11-27T15:59:59Z")))
                .isPresent();
        assertThat(absences.of("satu@jcu.gov.my", Instant.parse("2026-11-27T16:00:00Z")))
                .isEmpty();
        assertThat(absences.at(Instant.parse("2026-11-27T16:00:00Z"))).isEmpty();
    }

    @Test
    void endsWhenSomebodyIsBack() {
        absences.away("satu@jcu.gov.my", FRIDAY, Optional.empty());

        absences.back("SATU@jcu.gov.my");
        absences.back("satu@jcu.gov.my");

        assertThat(absences.of("satu@jcu.gov.my", NOW)).isEmpty();
    }

    @Test
    void isReplacedByALaterNote() {
        absences.away("satu@jcu.gov.my", FRIDAY, Optional.of("dua@jcu.gov.my"));
        absences.away("satu@jcu.gov.my", FRIDAY.plusDays(7), Optional.empty());

        assertThat(absences.of("satu@jcu.gov.my", NOW)).contains(new Absence(FRIDAY.plusDays(7), Optional.empty()));
    }
}
