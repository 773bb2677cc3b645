package my.duta.answer;

import static my.duta.answer.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import my.duta.language.Language;
import my.duta.llm.FakeGemini;
import my.duta.llm.FakeModel.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a model does wrong, the officer gets the passages word for word, or is told that there is no answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ModelFailuresTests {

    private static final String RIGHT = "2SV wajib bagi akaun MyGovUC.";

    private final FakeGemini fake = new FakeGemini();

    @AfterAll
    void stop() {
        fake.close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void endInQuotesWhenNothingUsableComes(Fault fault) {
        fake.fails(fault);

        assertThatItIsQuoted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drafts")
    void endInQuotesWhenWhatComesIsWrong(Map.Entry<String, String> draft) {
        fake.says(draft.getValue());

        assertThatItIsQuoted();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TOO_MANY_REQUESTS", "EMPTY", "SAFETY"})
    void leaveAnAbstentionAsItIs(Fault fault) {
        fake.fails(fault);

        assertThat(answers().to(asked("Siapakah yang menang perlawanan badminton semalam?")))
                .isInstanceOf(Answer.Abstention.class);
    }

    private static Stream<Map.Entry<String, String>> drafts() {
        return Map.ofEntries(
                Map.entry("no JSON", "not json"),
                Map.entry("a list", "[]"),
                Map.entry("an empty object", "{}"),
                Map.entry("null", "null"),
                Map.entry("an action that is none", "{\"action\":7}"),
                Map.entry("an unknown action", "{\"action\":\"delete\",\"language\":\"ms\",\"sentences\":[]}"),
                Map.entry("a question back", "{\"action\":\"clarify\",\"language\":\"ms\",\"sentences\":[]}"),
                Map.entry("no sentences", "{\"action\":\"answer\",\"language\":\"ms\"}"),
                Map.entry("a null sentence", "{\"action\":\"answer\",\"language\":\"ms\",\"sentences\":[null]}"),
                Map.entry("a null token", draft("ms", "{\"text\":null,\"citations\":[null]}")),
                Map.entry(
                        "half of an answer", draft("ms", sentence(RIGHT, "S1")).substring(0, 60)),
                Map.entry("deep nesting", "{\"action\":" + "[".repeat(19_000)),
                Map.entry("an invented token", draft("ms", sentence(RIGHT, "S9"))),
                Map.entry("no token", draft("ms", "{\"text\":\"" + RIGHT + "\",\"citations\":[]}")),
                Map.entry("another language", draft("en", sentence("2SV is compulsory.", "S1"))),
                Map.entry("another language unsaid", draft("ms", sentence("2SV is compulsory for accounts.", "S1"))),
                Map.entry("Indonesian", draft("ms", sentence("2SV wajib karena akun itu penting.", "S1"))),
                Map.entry("text turned about", draft("ms", sentence("2SV \\u202ewajib bagi akaun MyGovUC.", "S1"))),
                Map.entry("an isolate", draft("ms", sentence("2SV \\u2066wajib bagi akaun MyGovUC.", "S1"))),
                Map.entry("a zero-width space", draft("ms", sentence("2SV wa\\u200bjib bagi akaun MyGovUC.", "S1"))),
                Map.entry("a byte order mark", draft("ms", sentence("2SV wajib \\ufeffbagi akaun MyGovUC.", "S1"))),
                Map.entry("a soft hyphen", draft("ms", sentence("2SV wa\\u00adjib bagi akaun MyGovUC.", "S1"))),
                Map.entry("a bell", draft("ms", sentence("2SV wajib \\u0007bagi akaun MyGovUC.", "S1"))),
                Map.entry("a megabyte", draft("ms", sentence("2SV wajib ".repeat(100_000), "S1"))),
                Map.entry("a sentence without end", draft("ms", sentence("2SV wajib bagi akaun ".repeat(400), "S1"))),
                Map.entry(
                        "too many sentences", draft("ms", (sentence(RIGHT, "S1") + ",").repeat(90) + sentence("", ""))),
                Map.entry("other numbers", draft("ms", sentence("Tetapkan 2SV dalam tempoh 99 hari.", "S1"))),
                Map.entry("only a promise", draft("ms", sentence("Saya akan semak 2SV untuk anda.", "S1"))),
                Map.entry("only an address", draft("ms", sentence("Lihat https://evil.example untuk 2SV.", "S1"))))
                .entrySet()
                .stream();
    }

    private void assertThatItIsQuoted() {
        Answer answer = answers().to(asked("Adakah 2SV wajib dalam MyGovUC?"));

        assertThat(answer).isComposedBy("extractive").cites("mygovuc-account").says(RIGHT);
        assertThat(((Answer.Grounded) answer).quotedInstead()).isTrue();
    }

    private Answers answers() {
        return WrittenAnswers.by(fake);
    }

    private static String draft(String language, String sentence) {
        return "{\"action\":\"answer\",\"language\":\"" + language + "\",\"sentences\":[" + sentence + "]}";
    }

    private static String sentence(String text, String token) {
        return "{\"text\":\"" + text + "\",\"citations\":[\"" + token + "\"]}";
    }

    private static Question asked(String text) {
        return new Question(text, Language.MALAY, Optional.empty(), List.of());
    }
}
