package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import my.duta.answer.Answer;
import my.duta.answer.Answer.Grounded;
import my.duta.answer.Answers;
import my.duta.answer.Question;
import my.duta.answer.RealLibrary;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.Normaliser;
import my.duta.privacy.ClassificationMarks;
import my.duta.privacy.Redaction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the shipped library the golden questions through the real path and holds the measures to floors. Of the kept half
 * nothing but the measures is looked at, here and by everybody.
 */
class GoldenQuestionsTests {

    private static final GoldenFile FILE =
            GoldenFile.find(Optional.of(Path.of("knowledge/evaluation/golden.csv")), Path.of("knowledge"));
    private static final RealLibrary library = new RealLibrary();
    private static final Answers answers = library.answers();
    private static final LanguageDetector detector = new LanguageDetector();

    private static GoldenTrials open;
    private static GoldenTrials kept;

    @BeforeAll
    static void askOnce() {
        var evaluation = new GoldenEvaluation(library.serving(), library.finder(), detector);
        Asker asker = (question, earlier) ->
                answers.to(new Question(question, detector.detect(question).language(), Optional.empty(), earlier));
        open = evaluation.run(FILE, Half.OPEN, asker, it -> {});
        kept = evaluation.run(FILE, Half.KEPT, asker, it -> {});
    }

    /** As an officer asks: what bears a classification mark is stopped, and personal data masked. */
    private static Answer asked(String question, List<String> earlier) {
        Language language = detector.detect(question).language();
        return ClassificationMarks.find(question).isPresent()
                ? new Answer.Abstention(language, 1, Answer.Abstention.Reason.CLASSIFIED)
                : answers.to(new Question(Redaction.mask(question).text(), language, Optional.empty(), earlier));
    }

    @Test
    void areManyAndOfEveryKind() {
        List<GoldenQuestion> all = Stream.of(open, kept)
                .flatMap(it -> it.verdicts().stream())
                .map(Verdict::question)
                .toList();

        assertThat(all).hasSizeGreaterThanOrEqualTo(400);
        assertThat(all).filteredOn(it -> it.slice().equals("ms")).hasSizeGreaterThanOrEqualTo(all.size() * 2 / 5);
        assertThat(all)
                .filteredOn(it -> it.slice().equals("mixed") || it.slice().equals("misspelt"))
                .hasSizeGreaterThanOrEqualTo(all.size() / 5);
        assertThat(all)
                .filteredOn(it -> it.expected().kind() == Expectation.Kind.ABSTAIN)
                .hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void areNotWhatOfficersAreNotedToAskNorWhatWasTrainedOn() throws IOException {
        Set<String> known = new HashSet<>();
        library.chunks().forEach(it -> it.asked().forEach(question -> known.add(bare(question))));
        for (String row : Files.readAllLines(Path.of("knowledge/evaluation/training.csv"))) {
            known.add(bare(row.replaceFirst("^t\\d+,", "").replaceFirst(",(ms|en),.*$", "")));
        }

        assertThat(Stream.of(open, kept).flatMap(it -> it.verdicts().stream()))
                .extracting(it -> bare(it.question().text()))
                .doesNotContainAnyElementsOf(known);
    }

    private static String bare(String question) {
        return String.join(" ", Normaliser.words(question));
    }

    @Test
    void areMetAsMeasured() throws IOException {
        for (GoldenTrials half : List.of(open, kept)) {
            GoldenScores scores = half.report(Optional.empty()).all();
            assertThat(scores.retrieval().hit3()).isGreaterThanOrEqualTo(0.94);
            assertThat(scores.inScopeAnswered()).isGreaterThanOrEqualTo(0.60);
            assertThat(scores.firstCitation()).isGreaterThanOrEqualTo(0.93);
            assertThat(scores.language()).isEqualTo(1);
            assertThat(scores.forbidden()).isZero();
            assertThat(scores.rejected()).isGreaterThanOrEqualTo(0.70);
            Files.writeString(
                    Path.of("target", "golden-" + (half == open ? "open" : "kept") + ".json"),
                    JsonMapper.builder().build().writeValueAsString(scores));
        }
    }

    @Test
    void areAnsweredInTheWordsOfTheLibraryAndInTheLanguageOfTheOfficer() {
        assertThat(answered()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.parts())
                    .filteredOn(part -> part.kind() != Answer.Part.Kind.ITEM)
                    .allSatisfy(part -> assertThat(library.words(it, part)).contains(part.text()));
            assertThat(it.citations())
                    .allSatisfy(citation -> assertThat(citation.chunk())
                            .contains("." + it.language().code() + "#"));
        });
    }

    @Test
    void leadToSuggestionsThatAreAnswered() {
        List<String> misses = new ArrayList<>();
        int suggested = 0;
        for (Grounded it : answered()) {
            for (String suggestion : it.suggestions()) {
                suggested++;
                if (!(answers.to(new Question(suggestion, it.language(), Optional.empty(), List.of()))
                        instanceof Grounded)) {
                    misses.add(suggestion);
                }
            }
        }

        assertThat(suggested).isPositive();
        assertThat(misses).isEmpty();
    }

    private static List<Grounded> answered() {
        return open.verdicts().stream()
                .map(Verdict::answer)
                .filter(Grounded.class::isInstance)
                .map(Grounded.class::cast)
                .toList();
    }
}
