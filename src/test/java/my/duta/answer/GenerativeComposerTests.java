package my.duta.answer;

import static my.duta.answer.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import my.duta.answer.Answer.Abstention.Reason;
import my.duta.answer.Answer.Extent;
import my.duta.answer.Answer.Part;
import my.duta.answer.Answer.Part.Kind;
import my.duta.language.Language;
import my.duta.llm.FakeGemini;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GenerativeComposerTests {

    private static final String ASKED = "Adakah 2SV wajib dalam MyGovUC?";

    private final FakeGemini fake = new FakeGemini();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void usesTheWordsOfAFaithfulModel() {
        fake.says("""
                {"action":"answer","language":"ms","sentences":[
                  {"text":"Ya, 2SV wajib bagi akaun MyGovUC.","citations":["S1"]},
                  {"text":"Tetapkan 2SV dalam tempoh 14 hari selepas log masuk pertama.","citations":["S1"]}]}
                """);

        assertThat(answer())
                .cites("mygovuc-account")
                .says("Ya, 2SV wajib bagi akaun MyGovUC.")
                .isComposedBy("gemini-test");
    }

    @Test
    void dropsTheSentenceThatThePassageDoesNotSupport() {
        fake.says("""
                {"action":"answer","language":"ms","sentences":[
                  {"text":"2SV wajib bagi akaun MyGovUC.","citations":["S1"]},
                  {"text":"Tetapkan 2SV dalam tempoh 99 hari.","citations":["S1"]}]}
                """);

        var grounded = (Answer.Grounded) answer();

        assertThat(grounded.parts()).extracting(Part::text).containsExactly("2SV wajib bagi akaun MyGovUC.");
    }

    @Test
    void tellsWithWhatTheModelWasAsked() {
        fake.says("""
                {"action":"answer","language":"ms","sentences":[
                  {"text":"2SV wajib bagi akaun MyGovUC.","citations":["S1"]}]}
                """);

        var grounded = (Answer.Grounded) answer();

        assertThat(grounded.prompt()).matches("answer/compose@[0-9a-f]{8}");
        assertThat(grounded.writer()).contains("gemini-test");
        assertThat(grounded.quotedInstead()).isFalse();
        assertThat(grounded.extent()).isEqualTo(Extent.WHOLE);
    }

    @Test
    void tellsThatAPartOfTheQuestionIsLeft() {
        fake.says("""
                {"action":"answer","language":"ms","covers":"part","sentences":[
                  {"text":"2SV wajib bagi akaun MyGovUC.","citations":["S1"]}]}
                """);

        assertThat(((Answer.Grounded) answer()).extent()).isEqualTo(Extent.PART);
    }

    @Test
    void leavesOutPromisesAndAddressesWithoutLosingTheRest() {
        fake.says("""
                {"action":"answer","language":"ms","sentences":[
                  {"text":"Saya akan semak perkara itu untuk anda.","citations":["S1"]},
                  {"text":"**2SV wajib** bagi akaun MyGovUC [S1].","citations":["S1"]},
                  {"text":"Lihat https://evil.example untuk 2SV.","citations":["S1"]}]}
                """);

        var grounded = (Answer.Grounded) answer();

        assertThat(grounded.parts()).extracting(Part::text).containsExactly("2SV wajib bagi akaun MyGovUC.");
        assertThat(grounded.extent()).isEqualTo(Extent.WHOLE);
    }

    @Test
    void quotesWhenTheOpeningSentenceFails() {
        fake.says("""
                {"action":"answer","language":"ms","sentences":[
                  {"text":"2SV tidak wajib bagi akaun MyGovUC.","citations":["S1"]},
                  {"text":"Anda perlu menetapkannya dalam tempoh 14 hari.","citations":["S1"]}]}
                """);

        assertThat(answer()).isComposedBy("extractive");
        assertThat(((Answer.Grounded) answer()).quotedInstead()).isTrue();
    }

    @Test
    void setsStepsAndQuotesWhenOneOfThemFails() {
        String draft = """
                {"action":"answer","language":"ms","sentences":[
                  {"kind":"sentence","text":"2SV wajib bagi akaun MyGovUC.","citations":["S1"]},
                  {"kind":"step","text":"1. Tetapkan 2SV dalam tempoh %d hari.","citations":["S1"]},
                  {"kind":"step","text":"Log masuk akaun MyGovUC.","citations":["S1"]}]}
                """;
        fake.says(draft.formatted(14));

        var grounded = (Answer.Grounded) answer();

        assertThat(grounded.parts()).extracting(Part::kind).containsExactly(Kind.SENTENCE, Kind.STEP, Kind.STEP);
        assertThat(grounded.parts().get(1).text()).isEqualTo("Tetapkan 2SV dalam tempoh 14 hari.");

        fake.says(draft.formatted(99));

        assertThat(answer()).isComposedBy("extractive");
    }

    @Test
    void tellsWhyASentenceWasDropped() {
        fake.says("""
                {"action":"answer","language":"ms","sentences":[
                  {"text":"2SV wajib bagi akaun MyGovUC.","citations":["S1"]},
                  {"text":"Tetapkan 2SV dalam tempoh 99 hari.","citations":["S1"]}]}
                """);

        Attempt attempt = answers().written(asked(ASKED)).attempt().orElseThrow();

        assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.WRITTEN);
        assertThat(attempt.sentences())
                .extracting(it -> it.flaw().map(Enum::name).orElse(""))
                .containsExactly("", "NUMBER");
        assertThat(answers().quoted(asked(ASKED))).isComposedBy("extractive");
        assertThat(((Answer.Grounded) answers().quoted(asked(ASKED))).quotedInstead())
                .isFalse();
    }

    @Test
    void quotesWhenLessThanHalfStands() {
        fake.says("""
                {"action":"answer","language":"ms","sentences":[
                  {"text":"2SV wajib bagi akaun MyGovUC.","citations":["S1"]},
                  {"text":"Tetapkan dalam tempoh 99 hari.","citations":["S1"]},
                  {"text":"Hubungi talian 03-1234 5678.","citations":["S1"]}]}
                """);

        assertThat(answer()).isComposedBy("extractive");
    }

    @Test
    void letsTheModelAbstain() {
        fake.says("""
                {"action":"abstain","language":"ms","sentences":[]}
                """);

        assertThat(answer()).abstains(Reason.NOTHING_RELEVANT);
    }

    @Test
    void asksForTheShapeWithoutThinking() {
        fake.says("{\"action\":\"abstain\",\"language\":\"ms\",\"sentences\":[]}");

        answer();

        assertThat(fake.lastRequest())
                .contains("responseSchema", "application/json", "\"thinkingBudget\"", "\"temperature\"")
                .doesNotContain("test-key");
    }

    private Answer answer() {
        return answers().to(asked(ASKED));
    }

    private Answers answers() {
        return WrittenAnswers.by(fake);
    }

    private static Question asked(String text) {
        return new Question(text, Language.MALAY, Optional.empty(), List.of());
    }
}
