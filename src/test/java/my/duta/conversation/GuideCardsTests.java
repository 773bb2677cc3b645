package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Command;
import my.duta.chat.Reply;
import my.duta.escalation.Shown;
import my.duta.language.Language;
import my.duta.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuideCardsTests {

    private final Words words = new Words();
    private final GuideCards guide = new GuideCards(words, Shown.cards());

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatDutaIsAndWhatItMustNotBeTold(Language language) {
        for (Reply reply : List.of(guide.welcome(language), guide.help(language))) {
            assertThat(Spoken.words(reply))
                    .contains(Stream.of("guide.can", "guide.cannot", "guide.bot")
                            .map(it -> words.say(language, it))
                            .toList())
                    .contains(
                            Arrays.stream(Command.values()).map(Command::label).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void offersAHumanForTheQuestionAtHand(Language language) {
        for (Reply reply : List.of(guide.apology(language, "q1"), guide.offerAmbassador(language, "q1"))) {
            assertThat(Spoken.act(reply, Action.OPEN_ESCALATION).parameters())
                    .containsEntry(AnswerCards.QUESTION, "q1");
            assertThat(Spoken.act(reply, Action.OPEN_ESCALATION).opensDialog()).isTrue();
        }
    }

    @Test
    void letsPeopleChooseALanguageOrNone() {
        assertThat(Spoken.buttons(guide.languages(Language.MALAY)))
                .extracting(it -> ((Button.Press.Act) it.press()).parameters().get(GuideCards.LANGUAGE))
                .containsExactly("ms", "en", "");
    }

    @Test
    void saysThatNothingWaitsWhereNothingDoes() {
        assertThat(Spoken.words(guide.status(Language.ENGLISH, List.of(), List.of(), List.of())))
                .isEqualTo("No question has been sent to an ambassador.");
    }

    @Test
    void closesANoticeByItsButton() {
        assertThat(guide.notice("Sudah", Language.MALAY).submit().press())
                .isInstanceOfSatisfying(
                        Button.Press.Act.class, it -> assertThat(it.action()).isEqualTo(Action.CLOSE_DIALOG));
    }
}
