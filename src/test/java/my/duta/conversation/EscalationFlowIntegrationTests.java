package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import my.duta.answer.Answer;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.ChatEvent;
import my.duta.chat.Command;
import my.duta.chat.EventId;
import my.duta.chat.Member;
import my.duta.chat.Post;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.Space;
import my.duta.chat.ThreadId;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

class EscalationFlowIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String QUESTION = "Bolehkah Gemini menyediakan minit mesyuarat?";

    private final RecordingMessenger messenger = new RecordingMessenger();
    private StringRedisTemplate redis;
    private Replica replica;

    @BeforeEach
    void start() throws Exception {
        redis = TestRedis.empty();
        replica = Replica.with(redis, messenger, LONG, LONG);
        reactionTo(Events.joined(Events.DESK, Events.DESKS));
    }

    @AfterEach
    void stop() {
        replica.close();
    }

    private Reaction reactionTo(ChatEvent event) throws Exception {
        Delivery delivery = replica.assistant.on(event).get(20, TimeUnit.SECONDS);
        delivery.received().run();
        return delivery.reaction();
    }

    private static Reply said(Reaction reaction) {
        return reaction instanceof Reaction.Say say ? say.reply() : ((Reaction.Replace) reaction).reply();
    }

    private Reaction press(Member member, Space space, Button.Press.Act act, Map<String, String> inputs)
            throws Exception {
        return reactionTo(
                Events.pressed(Events.by(member, space, Optional.empty()), act.action(), act.parameters(), inputs));
    }

    /** Asks what the sources do not settle, and hands it on. */
    private Reaction escalate(Space space, Optional<ThreadId> thread) throws Exception {
        replica.answers.say(
                it -> new Answer.Abstention(it.language(), 0.9, Answer.Abstention.Reason.NOT_SETTLED_BY_SOURCES));
        Reply abstention = said(reactionTo(Events.written("1", Events.by(Events.AMINAH, space, thread), QUESTION)));
        var opened =
                (Reaction.Open) press(Events.AMINAH, space, Spoken.act(abstention, Action.OPEN_ESCALATION), Map.of());
        var send = (Button.Press.Act) opened.dialog().submit().press();
        return press(
                Events.AMINAH,
                space,
                send,
                Map.of(EscalationDialog.TEXT, QUESTION, EscalationDialog.CONTEXT, "Nombor saya [TELEFON]"));
    }

    private Post posted(Space space, int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.poster.postDue();
            return in(space).size() > number;
        });
        return in(space).get(number);
    }

    private List<Post> in(Space space) {
        return messenger.messages.stream()
                .filter(it -> it.to().space().equals(space.id()))
                .toList();
    }

    @Test
    void bringsAPlainReplyOfTheAmbassadorToTheOfficer() throws Exception {
        assertThat(Spoken.words(escalate(Events.AMINAHS, Optional.empty()))).contains("Meja Duta JCU");
        Post card = posted(Events.DESKS, 0);
        assertThat(Spoken.words(card.reply())).contains(QUESTION, "Aminah", "Jabatan Contoh Utara", "[TELEFON]");
        await().until(() ->
                redis.opsForHash().hasKey(my.duta.redis.Keys.posted(card.id().value()), "thread"));
        var thread =
                new ThreadId(Events.DESKS.id().value() + "/threads/" + card.id().value());

        Reaction thanks = reactionTo(Events.written(
                "2",
                Events.by(Events.DESK, Events.DESKS, Optional.of(thread)),
                "Boleh. Rujuk meja bantuan 03-8000 8000."));

        assertThat(Spoken.words(thanks)).isEqualTo("Jawapan anda telah dihantar kepada pegawai. Terima kasih.");
        assertThat(posted(Events.AMINAHS, 1)).satisfies(it -> {
            assertThat(it.to().space()).isEqualTo(Events.AMINAHS.id());
            assertThat(Spoken.words(it.reply())).contains(QUESTION, "Boleh. Rujuk meja bantuan 03-8000 8000.");
        });
        assertThat(TestRedis.everything(redis)).doesNotContain("012-345 6789");
    }

    @Test
    void keepsTheQuestionThatCameWithTheCommandForItsDialog() throws Exception {
        var command = new ChatEvent.CommandGiven(
                new EventId("command 1"),
                Events.by(Events.AMINAH, Events.AMINAHS, Optional.empty()),
                Command.AMBASSADOR,
                "Boleh guna Gems? Nombor saya 012-345 6789",
                false);
        Reply offer = said(reactionTo(command));

        Reaction opened = press(Events.AMINAH, Events.AMINAHS, Spoken.act(offer, Action.OPEN_ESCALATION), Map.of());

        assertThat(((Reaction.Open) opened).dialog().toString())
                .contains("Boleh guna Gems?", "[TELEFON]")
                .doesNotContain("012-345 6789");
        Reaction byAnother = press(Events.DESK, Events.DESKS, Spoken.act(offer, Action.OPEN_ESCALATION), Map.of());
        assertThat(((Reaction.Open) byAnother).dialog().toString()).doesNotContain("Boleh guna Gems?");
    }

    @Test
    void sendsAQuestionOnce() throws Exception {
        escalate(Events.AMINAHS, Optional.empty());
        Reaction again = press(
                Events.AMINAH,
                Events.AMINAHS,
                act(Action.OPEN_ESCALATION, AnswerCards.QUESTION, question("spaces/AMINAH/messages/1")),
                Map.of());

        assertThat(Spoken.words(again)).contains("telah pun dihantar");
    }

    private static Button.Press.Act act(Action action, String name, String value) {
        return new Button.Press.Act(action, Map.of(name, value), false, List.of());
    }

    private static String question(String event) {
        return QuestionId.of(new my.duta.chat.EventId(event)).value();
    }

    @Test
    void offersTheSendingOfTheQuestionJustAskedThoughItWasNotAnswered() throws Exception {
        reactionTo(Events.asked("0", "Apakah GPAISA?"));
        replica.answers.say(it -> new Answer.Abstention(it.language(), 0.9, Answer.Abstention.Reason.NOTHING_RELEVANT));
        reactionTo(Events.asked("1", QUESTION));

        Reply offer = said(reactionTo(Events.asked("2", "hantar kepada duta")));

        assertThat(Spoken.act(offer, Action.OPEN_ESCALATION).parameters())
                .containsEntry(AnswerCards.QUESTION, question("spaces/AMINAH/messages/1"));
    }

    @Test
    void showsOthersOfASpaceNoMoreThanTheOfficersCard() throws Exception {
        escalate(Events.TEAM, Optional.of(new ThreadId("spaces/TEAM/threads/1")));
        Reply status = posted(Events.TEAM, 0).reply();

        Reply shown = said(press(Events.SITI, Events.TEAM, Spoken.act(status, Action.REFRESH_ESCALATION), Map.of()));

        assertThat(Spoken.words(shown)).contains(QUESTION).doesNotContain("Nombor saya");
        assertThat(Spoken.actions(shown)).doesNotContain(Action.CLAIM_ESCALATION, Action.OPEN_RESOLUTION);
    }

    @Test
    void letsAnotherMemberOfASpaceSendTheSameQuestion() throws Exception {
        escalate(Events.TEAM, Optional.of(new ThreadId("spaces/TEAM/threads/1")));

        Reaction opened = press(
                Events.SITI,
                Events.TEAM,
                act(Action.OPEN_ESCALATION, AnswerCards.QUESTION, question("spaces/TEAM/messages/1")),
                Map.of());

        assertThat(((Reaction.Open) opened).dialog().submit().press())
                .isInstanceOfSatisfying(
                        Button.Press.Act.class, it -> assertThat(it.action()).isEqualTo(Action.SEND_ESCALATION));
    }

    @Test
    void letsTheAmbassadorTakeAndAnswerByButtons() throws Exception {
        escalate(Events.AMINAHS, Optional.empty());
        Reply card = posted(Events.DESKS, 0).reply();

        Reply taken = said(press(Events.DESK, Events.DESKS, Spoken.act(card, Action.CLAIM_ESCALATION), Map.of()));
        assertThat(Spoken.actions(taken)).containsExactly(Action.OPEN_RESOLUTION, Action.OPEN_ACTS);
        var opened =
                (Reaction.Open) press(Events.DESK, Events.DESKS, Spoken.act(taken, Action.OPEN_RESOLUTION), Map.of());
        var send = (Button.Press.Act) opened.dialog().submit().press();

        assertThat(press(Events.DESK, Events.DESKS, send, Map.of(AmbassadorDialogs.RESOLUTION, "Boleh.")))
                .isInstanceOf(Reaction.Close.class);
        assertThat(Spoken.words(posted(Events.AMINAHS, 1).reply())).contains("Boleh.");
        Reaction late = press(
                Events.AMINAH,
                Events.AMINAHS,
                new Button.Press.Act(Action.WITHDRAW_ESCALATION, send.parameters(), false, List.of()),
                Map.of());
        assertThat(Spoken.words(late)).contains("Meja Duta JCU");
        assertThat(Spoken.actions(said(late))).containsExactly(Action.THANK_ESCALATION, Action.OPEN_REOPENING);
    }

    @Test
    void keepsNoAnswerThatBearsAMark() throws Exception {
        escalate(Events.AMINAHS, Optional.empty());
        Reply card = posted(Events.DESKS, 0).reply();
        var send = new Button.Press.Act(
                Action.SEND_RESOLUTION, Spoken.act(card, Action.OPEN_RESOLUTION).parameters(), false, List.of());

        Reaction reaction = press(
                Events.DESK,
                Events.DESKS,
                send,
                Map.of(AmbassadorDialogs.RESOLUTION, "RAHSIA\nMinit kanarioren pada 4 Mac di Putrajaya."));

        assertThat(Spoken.words(reaction)).contains("rahsia rasmi");
        assertThat(TestRedis.everything(redis)).doesNotContain("kanarioren");
    }

    @Test
    void takesNoAnswerOfWhoeverIsNoAmbassador() throws Exception {
        escalate(Events.AMINAHS, Optional.empty());
        Reply card = posted(Events.DESKS, 0).reply();

        Reaction claimed = press(Events.SITI, Events.DESKS, Spoken.act(card, Action.CLAIM_ESCALATION), Map.of());

        assertThat(claimed)
                .isInstanceOfSatisfying(
                        Reaction.Say.class,
                        it -> assertThat(it.reply().onlyFor()).contains(Events.SITI.id()));
    }

    @Test
    void reachesADeskThatAppearsOnlyLater() throws Exception {
        redis = TestRedis.empty();
        assertThat(Spoken.words(escalate(Events.AMINAHS, Optional.empty()))).contains("senarai menunggu");

        reactionTo(Events.joined(Events.DESK, Events.DESKS));

        assertThat(Spoken.words(posted(Events.DESKS, 0).reply())).contains(QUESTION);
    }
}
