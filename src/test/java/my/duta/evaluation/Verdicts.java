package my.duta.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import my.duta.answer.Answer;
import my.duta.answer.Answer.Abstention;
import my.duta.answer.Answer.Clarification;
import my.duta.answer.Answer.Grounded;
import my.duta.answer.Answer.Part;
import my.duta.answer.Citation;
import my.duta.index.Section;
import my.duta.language.Language;

/** Verdicts on one question about Gems, whose right section is the first. */
final class Verdicts {

    static final Section RIGHT = new Section("gems", 0);
    static final Section OTHER = new Section("gems", 1);

    private Verdicts() {}

    static GoldenQuestion answerable() {
        return question("ANSWER", Set.of(RIGHT));
    }

    static GoldenQuestion unanswerable() {
        return question("OUT_OF_SCOPE|NOTHING_RELEVANT", Set.of());
    }

    static GoldenQuestion doubtful() {
        return question("CLARIFY", Set.of());
    }

    private static GoldenQuestion question(String expected, Set<Section> sections) {
        return new GoldenQuestion(
                2,
                "g2",
                Half.OPEN,
                expected + "?",
                Language.MALAY,
                "ms",
                "gems",
                Expectation.read(expected).orElseThrow(),
                sections,
                Fact.in("pembantu"),
                Fact.in("percuma"),
                List.of());
    }

    static Verdict answered(GoldenQuestion question, String text, Section... cited) {
        return verdict(question, grounded(Language.MALAY, text), List.of(cited));
    }

    static Verdict answeredInEnglish(GoldenQuestion question, String text, Section... cited) {
        return verdict(question, grounded(Language.ENGLISH, text), List.of(cited));
    }

    static Verdict abstained(GoldenQuestion question, Abstention.Reason reason) {
        return verdict(question, new Abstention(Language.MALAY, 0.75, reason), List.of());
    }

    static Verdict askedBack(GoldenQuestion question) {
        return verdict(
                question, new Clarification(Language.MALAY, 0.95, "Yang mana?", List.of("Ini", "Itu")), List.of());
    }

    private static Verdict verdict(GoldenQuestion question, Answer answer, List<Section> cited) {
        return new Verdict(question, answer, cited, List.of(OTHER, RIGHT), false, 0.6);
    }

    private static Grounded grounded(Language language, String text) {
        var citation = new Citation(
                1,
                "gems@2026.1.ms#apakah-gem",
                "gems",
                "Gem",
                "Apakah Gem?",
                Optional.empty(),
                "2026.1",
                LocalDate.EPOCH,
                Optional.empty(),
                "");
        return new Grounded(
                language,
                0.9,
                List.of(new Part(Part.Kind.SENTENCE, text, List.of(1))),
                List.of(citation),
                List.of(),
                "extractive",
                "memory");
    }
}
