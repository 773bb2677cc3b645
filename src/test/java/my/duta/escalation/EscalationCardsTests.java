package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private static final List<Action> OPEN =
            List.of(Action.OPEN_ADDITION, Action.REFRESH_ESCALATION, Action.WITHDRAW_ESCALATION);
    private static final Event OPENED = new Event(Event.Kind.OPENED, "users/officer", "Aminah", Requests.NOW, "");

    private final EscalationCards cards = Shown.cards();

    private static Term term() {
        return new Term(
                Optional.of("JCU"), Requests.NOW.plusSeconds(3 * 3600), Requests.NOW.plusSeconds(4 * 3600), false);
    }

    private static Escalation.Waiting offered(Language language) {
        return waiting(language, Optional.of(new Offer("a@jcu.gov.my", "Meja Duta JCU")));
    }

    private static Escalation.Waiting waiting(Language language, Optional<Offer> offer) {
        return new Escalation.Waiting(
                Matter.of(Requests.of("q", language, Optional.of("JCU"))).with(OPENED), offer, Requests.NOW, term());
    }

    private static Escalation.Assigned assigned(Language language) {
        return offered(language).assignTo(HOLDER, term());
    }

    private static Escalation.Answered answered(Language language) {
        return assigned(language)
                .answer(new Resolution("Boleh, untuk dokumen terbuka.", Requests.NOW.plusSeconds(1200)));
    }

    private static Escalation.Closed closed(Language language, Escalation.Closed.Reason reason) {
        return new Escalation.Closed(
                offered(language).matter(), reason, "Hubungi meja bantuan", "Meja", Requests.NOW, Optional.empty());
    }

    private static Stream<Escalation> all() {
        return Stream.of(Language.values())
                .flatMap(it -> Stream.concat(
                        Stream.of(
                                offered(it),
                                waiting(it, Optional.empty()),
                                assigned(it),
                                assigned(it).askBack(term()),
                                answered(it)),
                        Stream.of(Escalation.Closed.Reason.values()).map(reason -> closed(it, reason))));
    }

    @Test
    void saysWhoHasTheQuestionAndSinceWhen() {
        assertThat(said(cards.status(Standing.of(offered(Language.ENGLISH)))))
                .contains("Waiting for Meja Duta JCU, since 24 Nov, 10:30", "The answer will appear here.")
                .contains("If nobody takes it by 24 Nov, 14:30");
        assertThat(said(cards.status(Standing.of(offered(Language.MALAY))))).contains("Meja Duta JCU", "10:30");
        assertThat(said(cards.status(Standing.of(assigned(Language.ENGLISH)))))
                .contains("Being handled by Meja Duta JCU, since 24 Nov, 10:40");
        assertThat(said(cards.status(Standing.of(answered(Language.ENGLISH)))))
                .contains("Answered by Meja Duta JCU, 24 Nov, 10:50", "in the message below");
    }

    @Test
    void saysWhenPeopleAreBackOnlyOutsideOfOfficeHours() {
        Instant friday = Instant.parse("2026-11-27T12:00:00Z");
        var late = Shown.cards(Clock.fixed(friday, ZoneOffset.UTC), Optional.empty());

        assertThat(said(late.status(Standing.of(offered(Language.ENGLISH)))))
                .contains("people are back on 30 Nov, 08:00");
        assertThat(said(cards.status(Standing.of(offered(Language.ENGLISH))))).doesNotContain("people are back");
    }

    @Test
    void saysWhenPeopleAreBackOnAHoliday() {
        Instant christmas = Instant.parse("2026-12-25T03:00:00Z");
        var closed = Shown.cards(Clock.fixed(christmas, ZoneOffset.UTC), Optional.empty());

        assertThat(said(closed.status(Standing.of(offered(Language.ENGLISH)))))
                .contains("people are back on 28 Dec, 08:00");
    }

    @Test
    void saysHowLongItTakesOnlyWhereThatIsKnown() {
        var known = Shown.cards(Clock.fixed(Requests.NOW, ZoneOffset.UTC), Optional.of(Duration.ofMinutes(170)));

        assertThat(said(known.status(Standing.of(offered(Language.ENGLISH)))))
                .contains("answered within 3 hours of working time");
        assertThat(said(cards.status(Standing.of(offered(Language.ENGLISH))))).doesNotContain("working time");
    }

    @Test
    void showsTheAmbassadorTheConversationAndWhatHappened() {
        assertThat(said(cards.ambassador(offered(Language.ENGLISH))))
                .contains("Apakah Gemini?", "Aminah sent the question", "Due: 24 Nov, 14:30");
    }

    @Test
    void namesNobodyWhereNobodyCouldBeAsked() {
        Escalation waiting = waiting(Language.ENGLISH, Optional.empty());

        assertThat(said(cards.status(Standing.of(waiting))))
                .contains("Waiting for an ambassador who can be reached", "stays on the waiting list")
                .doesNotContain("Meja Duta JCU");
    }

    @ParameterizedTest
    @MethodSource("all")
    void offersTheOfficerOnlyWhatCanBeDone(Escalation escalation) {
        boolean withdrawn =
                escalation instanceof Escalation.Closed closed && closed.reason() == Escalation.Closed.Reason.WITHDRAWN;
        assertThat(actions(cards.status(Standing.of(escalation))))
                .isEqualTo(escalation.map(
                        waiting -> OPEN,
                        assigned -> OPEN,
                        answered -> List.of(Action.THANK_ESCALATION, Action.OPEN_REOPENING),
                        closed -> withdrawn ? List.<Action>of() : List.of(Action.OPEN_REOPENING)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void offersTheAmbassadorOnlyWhatCanBeDone(Escalation escalation) {
        assertThat(actions(cards.ambassador(escalation)))
                .isEqualTo(escalation.map(
                        waiting -> List.of(Action.OPEN_RESOLUTION, Action.CLAIM_ESCALATION, Action.OPEN_ACTS),
                        assigned -> List.of(Action.OPEN_RESOLUTION, Action.OPEN_ACTS),
                        answered -> List.<Action>of(),
                        closed -> List.<Action>of()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesNoHoleInAnySentence(Escalation escalation) {
        assertThat(said(cards.status(Standing.of(escalation))) + said(cards.ambassador(escalation)))
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
        assertThat(said(cards.status(Standing.of(offered(Language.MALAY))))).doesNotContain("Mesyuarat dalaman");
    }

    @Test
    void bringsTheAnswerWithItsQuestion() {
        Escalation.Answered answered = answered(Language.MALAY);

        assertThat(said(Shown.messages().resolution(answered, answered.request())))
                .contains("Bolehkah Gemini digunakan untuk minit mesyuarat?", "Boleh, untuk dokumen terbuka.");
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
