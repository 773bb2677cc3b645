package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.MemberId;
import my.duta.chat.Reply;
import my.duta.chat.Widget;
import my.duta.language.Language;
import my.duta.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EscalationCardsTests {

    private static final Assignment HOLDER =
            new Assignment(new MemberId("users/a"), "a@jcu.gov.my", "Meja Duta JCU", Requests.NOW.plusSeconds(600));

    private final EscalationCards cards = Shown.cards();

    private static Escalation.Waiting offered(Language language) {
        return new Escalation.Waiting(
                Requests.of("q", language, Optional.of("JCU")),
                Optional.of("a@jcu.gov.my"),
                Optional.of("Meja Duta JCU"),
                Requests.NOW,
                List.of());
    }

    private static Escalation.Assigned assigned(Language language) {
        return offered(language).assignTo(HOLDER);
    }

    private static Escalation.Answered answered(Language language) {
        return assigned(language)
                .answer(new Resolution("Boleh, untuk dokumen terbuka.", Requests.NOW.plusSeconds(1200)));
    }

    private static Stream<Escalation> all() {
        return Stream.of(Language.values())
                .flatMap(it -> Stream.of(
                        offered(it),
                        offered(it).offerToNobody(Requests.NOW),
                        assigned(it),
                        answered(it),
                        offered(it).withdraw(Requests.NOW)));
    }

    @Test
    void saysWhoHasTheQuestionAndSinceWhen() {
        assertThat(said(cards.status(offered(Language.ENGLISH))))
                .contains("Waiting for Meja Duta JCU, since 24 Nov, 10:30", "The answer will appear here.");
        assertThat(said(cards.status(offered(Language.MALAY)))).contains("Meja Duta JCU", "10:30");
        assertThat(said(cards.status(assigned(Language.ENGLISH))))
                .contains("Being handled by Meja Duta JCU, since 24 Nov, 10:40");
        assertThat(said(cards.status(answered(Language.ENGLISH))))
                .contains("Answered by Meja Duta JCU, 24 Nov, 10:50", "in the message below");
    }

    @Test
    void namesNobodyWhereNobodyCouldBeAsked() {
        Escalation waiting = offered(Language.ENGLISH).offerToNobody(Requests.NOW);

        assertThat(said(cards.status(waiting)))
                .contains("Waiting for an ambassador who can be reached", "stays on the waiting list")
                .doesNotContain("Meja Duta JCU");
    }

    @ParameterizedTest
    @MethodSource("all")
    void offersTheOfficerOnlyWhatCanBeDone(Escalation escalation) {
        assertThat(actions(cards.status(escalation)))
                .isEqualTo(
                        escalation.isOpen()
                                ? List.of(Action.REFRESH_ESCALATION, Action.WITHDRAW_ESCALATION)
                                : List.of());
    }

    @ParameterizedTest
    @MethodSource("all")
    void offersTheAmbassadorOnlyWhatCanBeDone(Escalation escalation) {
        assertThat(actions(cards.ambassador(escalation)))
                .isEqualTo(escalation.map(
                        waiting -> List.of(Action.OPEN_RESOLUTION, Action.CLAIM_ESCALATION),
                        assigned -> List.of(Action.OPEN_RESOLUTION),
                        answered -> List.<Action>of(),
                        closed -> List.<Action>of()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesNoHoleInAnySentence(Escalation escalation) {
        assertThat(said(cards.status(escalation)) + said(cards.ambassador(escalation)))
                .doesNotContain("{", "}", "null", "Optional");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsTheAmbassadorWhoAsksWhatAndWhatWasFound(Language language) {
        String said = said(cards.ambassador(offered(language)));

        assertThat(said)
                .contains("Bolehkah Gemini digunakan untuk minit mesyuarat?", "Mesyuarat dalaman", "Aminah")
                .contains(
                        "Garis Panduan Pengadaptasian AI Sektor Awam – 4.2 Prinsip",
                        new Words().say(language, "answer.abstention.NOT_SETTLED_BY_SOURCES"))
                .contains(language == Language.MALAY ? "Jabatan Contoh Utara" : "Northern Example Department");
    }

    @Test
    void keepsTheContextFromTheOfficersCardThatASpaceMaySee() {
        assertThat(said(cards.status(offered(Language.MALAY)))).doesNotContain("Mesyuarat dalaman");
    }

    @Test
    void bringsTheAnswerWithItsQuestion() {
        assertThat(said(cards.resolution(answered(Language.MALAY))))
                .contains("Bolehkah Gemini digunakan untuk minit mesyuarat?", "Boleh, untuk dokumen terbuka.");
    }

    @Test
    void requiresAnAnswerInTheWindow() {
        var dialog = cards.resolutionDialog(offered(Language.MALAY), Optional.of("Sila tulis jawapan"));

        assertThat(((Button.Press.Act) dialog.submit().press()).requiredInputs())
                .containsExactly(EscalationCards.RESOLUTION);
        assertThat(dialog.sections().get(0).widgets().get(0))
                .isInstanceOfSatisfying(
                        Widget.Paragraph.class,
                        it -> assertThat(it.text().words()).isEqualTo("Sila tulis jawapan"));
    }

    private static List<Action> actions(Reply reply) {
        return widgets(reply)
                .flatMap(it -> it instanceof Widget.Buttons row ? row.buttons().stream() : Stream.of())
                .map(it -> ((Button.Press.Act) it.press()).action())
                .toList();
    }

    private static Stream<Widget> widgets(Reply reply) {
        return reply.card().map(Card::sections).orElse(List.of()).stream().flatMap(it -> it.widgets().stream());
    }

    private static String said(Reply reply) {
        var lines = new ArrayList<String>();
        lines.add(reply.summary());
        widgets(reply).forEach(it -> {
            if (it instanceof Widget.Fact fact) {
                lines.add(fact.label() + ": " + fact.text().words());
            } else if (it instanceof Widget.Paragraph paragraph) {
                lines.add(paragraph.text().words());
            }
        });
        return String.join("\n", lines);
    }
}
