package my.duta.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTests {

    private static final String HOLIDAYS = "classpath:directory/holidays.csv";
    private static final Optional<String> NOWHERE = Optional.empty();

    @TempDir
    private Path directory;

    private WorkingTime time;

    @BeforeEach
    void start() throws IOException {
        time = workingTime("08:00-17:00", HOLIDAYS);
    }

    /** One agency for each state, with the state's name as its code. */
    private WorkingTime workingTime(String hours, String holidays) throws IOException {
        Path table = directory.resolve("agencies.csv");
        var rows = new StringBuilder("code,name_ms,name_en,domains,labels,parent,state\n");
        for (State state : State.values()) {
            rows.append("%1$s,%1$s,%1$s,%1$s.gov.my,,,%1$s%n".formatted(state));
        }
        Files.writeString(table, rows);
        var settings = new DirectoryProperties(List.of(table.toString()), "", "mygovuc.gov.my", "JDN", hours, holidays);
        return new WorkingTime(settings, new Agencies(settings));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void restsOnFridayAndSaturdayInThreeStatesAndElseOnSaturdayAndSunday(State state) {
        boolean friday =
                EnumSet.of(State.KEDAH, State.KELANTAN, State.TERENGGANU).contains(state);
        Optional<String> agency = Optional.of(state.name());

        assertThat(time.isWorking(agency, at("2026-11-26T10:00")))
                .as("Thursday")
                .isTrue();
        assertThat(time.isWorking(agency, at("2026-11-27T10:00"))).as("Friday").isEqualTo(!friday);
        assertThat(time.isWorking(agency, at("2026-11-28T10:00")))
                .as("Saturday")
                .isFalse();
        assertThat(time.isWorking(agency, at("2026-11-29T10:00"))).as("Sunday").isEqualTo(friday);
        assertThat(time.isWorking(agency, at("2026-11-30T10:00"))).as("Monday").isTrue();
    }

    @Test
    void worksAsPutrajayaWhereNobodyKnowsTheState() {
        assertThat(time.nextStart(NOWHERE, at("2027-01-30T10:00")))
                .as("Federal Territory Day")
                .isEqualTo(time.nextStart(Optional.of("PUTRAJAYA"), at("2027-01-30T10:00")))
                .isEqualTo(at("2027-02-02T08:00"));
        assertThat(time.nextStart(Optional.of("TIADA"), at("2027-01-30T10:00"))).isEqualTo(at("2027-02-02T08:00"));
        assertThat(time.nextStart(Optional.of("PAHANG"), at("2027-01-30T10:00")))
                .isEqualTo(at("2027-02-01T08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T07:59:59, 2026-11-24T08:00",
        "2026-11-24T08:00, 2026-11-24T08:00",
        "2026-11-24T16:59:59, 2026-11-24T16:59:59",
        "2026-11-24T17:00, 2026-11-25T08:00",
        "2026-11-24T23:30, 2026-11-25T08:00",
        "2026-11-27T17:00, 2026-11-30T08:00",
        "2026-12-31T18:00, 2027-01-04T08:00",
        "2026-08-28T18:00, 2026-09-01T08:00",
    })
    void startsAgainAtTheNextOpening(String moment, String start) {
        assertThat(time.nextStart(NOWHERE, at(moment))).isEqualTo(at(start));
        assertThat(time.isWorking(NOWHERE, at(moment))).isEqualTo(at(moment).equals(at(start)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:00, PT2H, 2026-11-24T11:00",
        "2026-11-24T16:00, PT2H, 2026-11-25T09:00",
        "2026-11-24T16:00, PT1H, 2026-11-24T17:00",
        "2026-11-27T16:30, PT1H, 2026-11-30T08:30",
        "2026-11-30T16:00, PT10H, 2026-12-01T17:00",
        "2026-11-28T12:00, PT0S, 2026-11-30T08:00",
        "2026-12-24T16:00, PT2H, 2026-12-28T09:00",
        "2026-12-31T16:00, PT18H, 2027-01-05T16:00",
    })
    void countsOverNightsWeekendsHolidaysAndMonthEnds(String from, Duration working, String until) {
        assertThat(time.after(NOWHERE, at(from), working)).isEqualTo(at(until));
        assertThat(time.between(NOWHERE, at(from), at(until))).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "PUTRAJAYA, 2026-11-07T12:00, 2026-11-10T08:00",
        "SARAWAK, 2026-11-07T12:00, 2026-11-09T08:00",
        "KEDAH, 2026-11-06T12:00, 2026-11-09T08:00",
        "SELANGOR, 2026-05-30T12:00, 2026-06-03T08:00",
        "KELANTAN, 2027-02-05T12:00, 2027-02-08T08:00",
    })
    void makesUpForAHolidayOnTheLastDayOfAWeekend(String agency, String from, String start) {
        assertThat(time.nextStart(Optional.of(agency), at(from))).isEqualTo(at(start));
    }

    @Test
    void countsNothingBackwards() {
        assertThat(time.between(NOWHERE, at("2026-11-25T10:00"), at("2026-11-24T10:00")))
                .isZero();
        assertThatThrownBy(() -> time.after(NOWHERE, at("2026-11-24T10:00"), Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsBetweenWhatItAdded() {
        var random = new Random(20261124);
        Instant begin = at("2026-01-01T00:00");
        for (int i = 0; i < 5000; i++) {
            Optional<String> agency = Optional.of(State.values()[random.nextInt(State.values().length)].name());
            Instant from = begin.plusSeconds(random.nextInt(2 * 365 * 24 * 3600));
            Duration working = Duration.ofSeconds(random.nextInt(20 * 9 * 3600));
            Instant until = time.after(agency, from, working);

            assertThat(time.between(agency, from, until))
                    .as("%s %s %s", agency, from, working)
                    .isEqualTo(working);
            Duration more = Duration.ofSeconds(random.nextInt(9 * 3600));
            assertThat(time.after(agency, until, more))
                    .as("%s %s %s and %s", agency, from, working, more)
                    .isEqualTo(time.after(agency, from, working.plus(more)));
        }
    }

    @Test
    void keepsOtherHoursAndHolidaysIfSet() throws IOException {
        Path table = directory.resolve("cuti.csv");
        Files.writeString(table, "date,states,name_ms,name_en,certainty\n2026-11-25,JOHOR,Cuti,Holiday,certain\n");
        WorkingTime set = workingTime("09:00 - 16:00", table.toString());

        assertThat(set.nextStart(Optional.of("JOHOR"), at("2026-11-24T16:00"))).isEqualTo(at("2026-11-26T09:00"));
        assertThat(set.nextStart(NOWHERE, at("2026-11-24T16:00"))).isEqualTo(at("2026-11-25T09:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8-5", "08:00", "17:00-08:00", "08:00-08:00", "08:00-17:00-18:00"})
    void refusesHoursThatAreNone(String hours) {
        assertThatThrownBy(() -> OfficeHours.parse(hours)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"31/08/2026;;certain", "2026-08-31;JOHORE;certain", "2026-08-31;;maybe"})
    void saysWhichHolidayCannotBeRead(String entry) throws IOException {
        String[] cells = entry.split(";", -1);
        Path table = directory.resolve("cuti.csv");
        Files.writeString(
                table,
                "date,states,name_ms,name_en,certainty\n%s,%s,Cuti,Holiday,%s%n"
                        .formatted(cells[0], cells[1], cells[2]));

        assertThatThrownBy(() -> Holiday.read(table.toString())).hasMessageContaining("Entry 1");
    }

    @Test
    void ownTableIsSortedNamedAndWithoutDoubles() {
        List<Holiday> holidays = Holiday.read(HOLIDAYS);

        assertThat(holidays).isSortedAccordingTo(Comparator.comparing(Holiday::date));
        assertThat(holidays).allSatisfy(it -> {
            assertThat(it.malayName()).isNotBlank();
            assertThat(it.englishName()).isNotBlank();
        });
        assertThat(holidays).doesNotHaveDuplicates();
        assertThat(holidays).extracting(it -> it.date().getYear()).containsOnly(2026, 2027);
        assertThat(holidays)
                .filteredOn(it -> it.states().size() == State.values().length)
                .filteredOn(it -> it.certainty() == Holiday.Certainty.CERTAIN)
                .extracting(Holiday::date)
                .contains(LocalDate.of(2026, 8, 31), LocalDate.of(2027, 9, 16), LocalDate.of(2027, 5, 1));
    }

    @Test
    void marksWhatTheMoonDecidesAsExpected() {
        assertThat(Holiday.read(HOLIDAYS))
                .filteredOn(it -> it.malayName().contains("Aidil"))
                .hasSizeGreaterThan(5)
                .allMatch(it -> it.certainty() == Holiday.Certainty.EXPECTED);
    }
}
