package my.duta.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures on generated numbers; the seed makes each run the same. */
class MyKadsTests {

    private static final int NUMBERS = 4_000;
    private static final List<String> SENTENCES = List.of(
            "no KP saya %s",
            "IC %s, kenapa xboleh log masuk?",
            "Pemohon (%s) menunggu kelulusan.",
            "My identity card number is %s.",
            "%s",
            "Aduan daripada pelanggan, %s, diterima semalam",
            "akaun saya didaftarkan atas %s dan tel 012-3456789");
    private static final List<String> REFERENCES = List.of(
            "no. rujukan %s",
            "Rujukan: %s sudah ditutup",
            "invois no %s",
            "tiket %s",
            "Order ID: %s",
            "resit %s belum diterima",
            "no siri aset %s",
            "nombor permohonan ialah %s",
            "transaction no. %s failed",
            "batch %s");

    private final Random random = new Random(20250312);

    @Test
    void missesAtMostOneInTwoHundred() {
        long found = IntStream.range(0, NUMBERS)
                .filter(it -> masksIdentity(pick(SENTENCES).formatted(number())))
                .count();

        assertThat((double) found / NUMBERS).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void isRightInNinetyEightOfAHundredFindings() {
        long right = IntStream.range(0, NUMBERS)
                .filter(it -> masksIdentity(pick(SENTENCES).formatted(number())))
                .count();
        long labelled = IntStream.range(0, NUMBERS)
                .filter(it -> masksIdentity(pick(REFERENCES).formatted(lookalike())))
                .count();
        long bare = IntStream.range(0, NUMBERS / 4)
                .filter(it -> masksIdentity("Nilai %s dalam jadual".formatted(digits(12))))
                .count();

        assertThat((double) right / (right + labelled + bare)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void knowsTheCodesOfTheStates() {
        assertThat(List.of(1, 16, 21, 59, 71, 82)).allMatch(MyKads::isPlaceOfBirth);
        assertThat(List.of(0, 17, 20, 69, 70, 73, 80, 81, 94, 97)).noneMatch(MyKads::isPlaceOfBirth);
    }

    private static boolean masksIdentity(String text) {
        return Redaction.mask(text).found().contains(Kind.IDENTITY_NUMBER);
    }

    private String number() {
        String date = date();
        String place = "%02d".formatted(place());
        String serial = digits(4);
        return switch (random.nextInt(3)) {
            case 0 -> date + "-" + place + "-" + serial;
            case 1 -> date + " " + place + " " + serial;
            default -> date + place + serial;
        };
    }

    /** A reference number that is a MyKad number in all but its label, or made of the time of day. */
    private String lookalike() {
        return random.nextBoolean()
                ? date() + "%02d".formatted(place()) + digits(4)
                : date() + "%02d%02d%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    private String date() {
        LocalDate day = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(31_000));
        return "%02d%02d%02d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
    }

    private int place() {
        int code;
        do {
            code = random.nextInt(100);
        } while (!MyKads.isPlaceOfBirth(code));
        return code;
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        IntStream.range(0, count).forEach(it -> digits.append(random.nextInt(10)));
        return digits.toString();
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
