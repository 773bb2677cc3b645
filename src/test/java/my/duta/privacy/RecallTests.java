package my.duta.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Counts over generated sentences how much of each kind of personal data is masked, and how much of what is masked as it
 * is such; the table goes to {@code target/redaction.txt}.
 */
class RecallTests {

    private static final int EACH = 1500;
    private static final int WITHOUT = 6000;

    private final PersonalTexts texts = new PersonalTexts(20250312);
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    @Test
    void masksNearlyAllOfEachKindAndLittleElse() throws IOException {
        List<Kind> kinds =
                Arrays.stream(Kind.values()).filter(it -> it != Kind.CARD).toList();
        Stream.of(Kind.values()).forEach(it -> tallies.put(it, new Tally()));
        for (Kind kind : kinds) {
            Stream.generate(() -> texts.with(kind)).limit(EACH).forEach(it -> count(kind, it));
        }
        Stream.generate(texts::without).limit(WITHOUT).forEach(it -> extra(Redaction.mask(it), it));
        Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("redaction.txt"),
                kinds.stream().map(it -> it + " " + tallies.get(it)).collect(Collectors.joining("\n", "", "\n")));

        kinds.forEach(it -> assertThat(tallies.get(it).recall())
                .as("recall of %s, missed %s", it, tallies.get(it).missed)
                .isGreaterThanOrEqualTo(it == Kind.IDENTITY_NUMBER ? 0.995 : 0.99));
        kinds.forEach(it -> assertThat(tallies.get(it).precision())
                .as("precision of %s, wrong %s", it, tallies.get(it).wrong)
                .isGreaterThanOrEqualTo(it == Kind.IDENTITY_NUMBER ? 0.98 : 0.99));
    }

    /** Right when the piece is gone, whole and as what it is; what else was found is counted against it. */
    private void count(Kind kind, PersonalTexts.Case made) {
        Masked masked = Redaction.mask(made.text());
        List<Kind> found = new ArrayList<>(masked.found());
        boolean gone = !masked.text().contains(made.piece())
                && Stream.of(made.piece().split("\\D+"))
                        .filter(it -> it.length() >= 4)
                        .noneMatch(masked.text()::contains);
        if (found.remove(kind) && gone) {
            tallies.get(kind).right++;
        } else {
            tallies.get(kind).missed.add(made.text() + " -> " + masked.text());
        }
        if (made.text().contains("Siti (")) {
            found.remove(Kind.NAME);
        }
        found.forEach(it -> tallies.get(it).wrong.add(made.text() + " -> " + masked.text()));
    }

    private void extra(Masked masked, String text) {
        masked.found().forEach(it -> tallies.get(it).wrong.add(text));
    }

    private static final class Tally {

        private int right;
        private final List<String> missed = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();

        double recall() {
            return (double) right / (right + missed.size());
        }

        double precision() {
            return (double) right / (right + wrong.size());
        }

        @Override
        public String toString() {
            return "recall %.4f, precision %.4f of %d".formatted(recall(), precision(), right + missed.size());
        }
    }
}
