package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import my.duta.language.Gloss;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.llm.BgeEmbedder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Looks with the model that Duta ships with. */
class SameQuestionTests {

    private static final LanguageDetector LANGUAGES = new LanguageDetector();
    private static final SameQuestion SAME =
            new SameQuestion(new BgeEmbedder(), new Gloss(), new ShortForms(LANGUAGES), LANGUAGES);

    private static List<CSVRecord> pairs(String same) throws IOException {
        var in = Objects.requireNonNull(SameQuestionTests.class.getResourceAsStream("/escalation/pairs.csv"));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().filter(it -> it.get("same").equals(same)).toList();
        }
    }

    private static Request asking(String officer, String text) {
        Request it = Requests.by(officer, text, Language.MALAY, Optional.of("JCU"), Requests.NOW);
        return new Request(
                it.id(),
                it.question(),
                it.officer(),
                it.officerName(),
                it.place(),
                it.language(),
                it.agency(),
                text,
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                it.askedAt());
    }

    private static boolean proposed(CSVRecord pair) {
        return SAME.among(List.of(asking("satu", pair.get("one"))), asking("dua", pair.get("other")))
                .isPresent();
    }

    private static String told(CSVRecord pair) {
        String one = pair.get("one");
        String other = pair.get("other");
        return String.format(
                Locale.ROOT,
                "%.3f %s | %s %s %s",
                SAME.nearness(one, other),
                one,
                other,
                Traits.of(one),
                Traits.of(other));
    }

    @Test
    void proposesNoOtherQuestion() throws IOException {
        assertThat(pairs("no").stream().filter(SameQuestionTests::proposed).map(SameQuestionTests::told))
                .isEmpty();
    }

    @Test
    void proposesMostOfTheSameAcrossLanguages() throws IOException {
        List<CSVRecord> same = pairs("yes");
        List<String> missed = same.stream()
                .filter(it -> !proposed(it))
                .map(SameQuestionTests::told)
                .toList();

        assertThat(missed.size()).as(String.join("\n", missed)).isLessThanOrEqualTo(same.size() / 4);
    }

    @Test
    void proposesTheNearestOfSeveral() {
        Request exact = asking("satu", "How do I share a Gem with my colleagues?");

        assertThat(SAME.among(
                        List.of(asking("tiga", "How can I share a Gem with a team?"), exact),
                        asking("dua", "How do I share a Gem with my colleagues?")))
                .contains(exact);
    }

    @Test
    void proposesNothingWhileTheModelIsAway() {
        var away = new BgeEmbedder() {
            @Override
            public float[] embedQuery(String query) {
                throw new my.duta.llm.ModelUnavailable("away", new IllegalStateException());
            }
        };
        var same = new SameQuestion(away, new Gloss(), new ShortForms(LANGUAGES), LANGUAGES);

        assertThat(same.among(List.of(asking("satu", "Apakah Gem?")), asking("dua", "Apakah Gem?")))
                .isEmpty();
    }
}
