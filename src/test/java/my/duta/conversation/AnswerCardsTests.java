package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import my.duta.answer.Answer;
import my.duta.answer.Citations;
import my.duta.chat.Action;
import my.duta.chat.Card;
import my.duta.chat.Reply;
import my.duta.language.Language;
import my.duta.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerCardsTests {

    private final AnswerCards cards = new AnswerCards(new Words());

    private static Exchange exchange(Answer answer, boolean masked) {
        return new Exchange(
                "q1",
                "Apakah prinsip GPAISA?",
                masked,
                answer,
                Events.AMINAH.id(),
                Events.asked("1", "").origin().address(),
                Events.asked("1", "").origin().time(),
                Optional.empty());
    }

    private static Answer.Grounded grounded(int citations, Answer.Part... parts) {
        return new Answer.Grounded(
                Language.MALAY,
                0.9,
                List.of(parts),
                IntStream.rangeClosed(1, citations).mapToObj(Citations::gpaisa).toList(),
                List.of("Apakah AIGE?", "Apakah NotebookLM?"),
                "extractive",
                "fixture");
    }

    private static Answer.Part part(Answer.Part.Kind kind, String text, Integer... citations) {
        return new Answer.Part(kind, text, List.of(citations));
    }

    private static Answer.Grounded simple(int citations) {
        return grounded(citations, part(Answer.Part.Kind.SENTENCE, "Ada tujuh prinsip.", 1));
    }

    @Test
    void tellsWhoWroteAnAnswerAndThatAPartOfTheQuestionIsLeft() {
        Reply reply = cards.of(exchange(written("gemini-2.5-flash", Answer.Extent.PART), false));

        assertThat(Spoken.words(reply))
                .contains("Ditulis oleh gemini-2.5-flash berdasarkan sumber", "tidak menjawab keseluruhan soalan");
    }

    @Test
    void tellsThatAnAnswerIsQuotedOnlyWhereAModelMightHaveWrittenIt() {
        assertThat(Spoken.words(cards.of(exchange(written("extractive", Answer.Extent.WHOLE), false))))
                .contains("Dipetik kata demi kata")
                .doesNotContain("keseluruhan");
        assertThat(Spoken.words(cards.of(exchange(simple(1), false)))).doesNotContain("Dipetik", "Ditulis");
    }

    private static Answer.Grounded written(String composer, Answer.Extent extent) {
        Answer.Grounded quoted = simple(1);
        return new Answer.Grounded(
                quoted.language(),
                quoted.confidence(),
                quoted.parts(),
                quoted.citations(),
                quoted.suggestions(),
                composer,
                quoted.generation(),
                "answer/compose@1a2b3c4d",
                extent);
    }

    @Test
    void saysAnAnswerWithNumbersOfItsSources() {
        Reply reply = cards.of(exchange(
                grounded(
                        2,
                        part(Answer.Part.Kind.SENTENCE, "Ada langkah.", 1),
                        part(Answer.Part.Kind.SENTENCE, "Ikut semuanya.", 1, 2),
                        part(Answer.Part.Kind.STEP, "Buka Gemini", 2),
                        part(Answer.Part.Kind.STEP, "Tulis arahan"),
                        part(Answer.Part.Kind.ITEM, "Semak jawapan")),
                false));

        assertThat(Spoken.words(reply))
                .startsWith(
                        "Ada langkah. [1] Ikut semuanya. [1] [2]\n1. Buka Gemini [2]\n2. Tulis arahan\n• Semak jawapan");
        assertThat(reply.summary()).isEqualTo("Ada langkah.");
    }

    @Test
    void showsEverySourceWithItsVersionAndFoldsMoreThanTwo() {
        Reply three = cards.of(exchange(simple(3), false));
        Reply two = cards.of(exchange(simple(2), false));

        assertThat(Spoken.words(three))
                .contains(
                        "[1] Garis Panduan Pengadaptasian AI Sektor Awam: 4.2 Prinsip",
                        "[3]",
                        "1.0",
                        "18 Februari 2025");
        assertThat(sources(three).shown()).isEqualTo(2);
        assertThat(sources(two).shown()).isZero();
    }

    @Test
    void namesThePageOfASource() {
        var answer = new Answer.Grounded(
                Language.MALAY,
                0.9,
                List.of(part(Answer.Part.Kind.SENTENCE, "Ada tujuh prinsip.", 1)),
                List.of(Citations.onPage(1, 3)),
                List.of(),
                "extractive",
                "fixture");

        assertThat(Spoken.words(cards.of(exchange(answer, false)))).contains("4.2 Prinsip, halaman 3");
    }

    private static Card.Section sources(Reply reply) {
        return reply.card().orElseThrow().sections().get(1);
    }

    @Test
    void offersRatingsAnAmbassadorAndWhatToAskNext() {
        Reply reply = cards.of(exchange(simple(1), false));

        assertThat(Spoken.actions(reply))
                .containsExactlyInAnyOrder(
                        Action.RATE_HELPFUL,
                        Action.RATE_UNHELPFUL,
                        Action.OPEN_ESCALATION,
                        Action.ASK_SUGGESTION,
                        Action.ASK_SUGGESTION);
        assertThat(Spoken.act(reply, Action.ASK_SUGGESTION).parameters())
                .isEqualTo(Map.of(AnswerCards.QUESTION, "q1", AnswerCards.CHOICE, "0"));
        assertThat(AnswerCards.choicesOf(exchange(simple(1), false)))
                .containsExactly("Apakah AIGE?", "Apakah NotebookLM?");
    }

    @Test
    void saysThatPersonalDataWasMasked() {
        String words = new Words().say(Language.MALAY, "answer.masked");

        assertThat(Spoken.words(cards.of(exchange(simple(1), true)))).contains(words);
        assertThat(Spoken.words(cards.of(exchange(simple(1), false)))).doesNotContain(words);
        assertThat(Spoken.words(cards.of(exchange(abstention(Answer.Abstention.Reason.NOTHING_RELEVANT), true))))
                .contains(words);
    }

    private static Answer abstention(Answer.Abstention.Reason reason) {
        return new Answer.Abstention(Language.MALAY, 0.9, reason);
    }

    /** What no ambassador is offered. */
    private static final Set<Answer.Abstention.Reason> NOBODYS = EnumSet.of(
            Answer.Abstention.Reason.CLASSIFIED,
            Answer.Abstention.Reason.UNSAFE,
            Answer.Abstention.Reason.ABUSIVE,
            Answer.Abstention.Reason.DISTRESS);

    @ParameterizedTest
    @EnumSource(Answer.Abstention.Reason.class)
    void saysWhyItDoesNotAnswerAndOffersAHumanWhereThatHelps(Answer.Abstention.Reason reason) {
        Reply reply = cards.of(exchange(abstention(reason), false));

        assertThat(Spoken.words(reply)).contains(new Words().say(Language.MALAY, AnswerCards.reasonKey(reason)));
        assertThat(Spoken.actions(reply))
                .isEqualTo(NOBODYS.contains(reason) ? List.of() : List.of(Action.OPEN_ESCALATION));
    }

    @Test
    void asksBackWithTheReadingsAsButtons() {
        var clarification = new Answer.Clarification(Language.MALAY, 0.9, "Yang mana?", List.of("GPAISA?", "AIGE?"));
        Reply reply = cards.of(exchange(clarification, false));

        assertThat(Spoken.words(reply)).isEqualTo("Yang mana?");
        assertThat(Spoken.buttons(reply)).extracting(it -> it.text()).containsExactly("GPAISA?", "AIGE?");
        assertThat(AnswerCards.choicesOf(exchange(clarification, false))).containsExactly("GPAISA?", "AIGE?");
    }

    @Test
    void thanksForARatingAndKeepsTheWayToAHumanOpenWhereItDidNotHelp() {
        Reply helpful = cards.rated(exchange(simple(1), false), simple(1), true);
        Reply unhelpful = cards.rated(exchange(simple(1), false), simple(1), false);

        assertThat(helpful.buttons()).isEmpty();
        assertThat(Spoken.words(helpful)).contains("Ada tujuh prinsip.", thanks("answer.rated.helpful"));
        assertThat(unhelpful.buttons()).hasSize(1);
        assertThat(Spoken.actions(unhelpful)).contains(Action.OPEN_ESCALATION);
        assertThat(Spoken.words(unhelpful)).contains(thanks("answer.rated.unhelpful"));
    }

    private static String thanks(String key) {
        return new Words().say(Language.MALAY, key);
    }

    @Test
    void rememberedAnswersReadTheSameAfterRedis() {
        var json = new my.duta.redis.Json();
        Exchange exchange = exchange(simple(2), true);

        Exchange read = json.read(json.write(exchange), Exchange.class);

        assertThat(read).isEqualTo(exchange);
        assertThat(cards.of(read)).isEqualTo(cards.of(exchange));
        assertThat(Optional.of(json.read(json.write(cards.of(exchange)), Reply.class)))
                .contains(cards.of(exchange));
    }
}
