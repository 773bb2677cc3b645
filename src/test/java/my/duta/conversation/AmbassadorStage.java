package my.duta.conversation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import my.duta.answer.Answer;
import my.duta.answer.ScriptedAnswers;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.ChatEvent;
import my.duta.chat.Command;
import my.duta.chat.EventId;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.escalation.DeskClock;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.EscalationDesk;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Questions of Aminah for the desk of the north and its deputy, on a real Redis, by a clock that the test moves. */
abstract class AmbassadorStage {

    static final Member DEPUTY =
            new Member(new MemberId("users/deputy"), "Meja Timbalan JCU", Optional.of("timbalan.jcu@mygovuc.gov.my"));
    static final Space DEPUTYS = new Space(new SpaceId("spaces/DEPUTY"), Space.Kind.DIRECT);

    /** A Tuesday in Putrajaya, 10:30. */
    static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");

    private static final Duration LONG = Duration.ofSeconds(30);

    final RecordingMessenger messenger = new RecordingMessenger();
    final DeskClock clock = new DeskClock(NOW);
    StringRedisTemplate redis;
    Replica replica;
    EscalationDesk desk;
    private int events;

    @BeforeEach
    void start() throws Exception {
        redis = TestRedis.empty();
        replica = Replica.with(redis, messenger, LONG, LONG, clock);
        desk = replica.part(EscalationDesk.class);
        reactionTo(Events.joined(Events.DESK, Events.DESKS));
    }

    @AfterEach
    void stop() {
        replica.close();
    }

    Reaction reactionTo(ChatEvent event) throws Exception {
        Delivery delivery = replica.assistant.on(event).get(20, TimeUnit.SECONDS);
        delivery.received().run();
        return delivery.reaction();
    }

    void deputyIsThere() throws Exception {
        reactionTo(Events.joined(DEPUTY, DEPUTYS));
    }

    /** Aminah asks what the sources do not settle, and hands it on. */
    Escalation escalate(String question) throws Exception {
        replica.answers.say(
                it -> new Answer.Abstention(it.language(), 0.9, Answer.Abstention.Reason.NOT_SETTLED_BY_SOURCES));
        return send(question);
    }

    /** Aminah asks what has an answer, and hands it on all the same. */
    Escalation escalateAnswered(String question) throws Exception {
        replica.answers.say(ScriptedAnswers::echo);
        return send(question);
    }

    private Escalation send(String question) throws Exception {
        events++;
        reactionTo(Events.written("q" + events, Events.by(Events.AMINAH, Events.AMINAHS, Optional.empty()), question));
        String id =
                QuestionId.of(new EventId("spaces/AMINAH/messages/q" + events)).value();
        press(
                Events.AMINAH,
                Events.AMINAHS,
                Action.SEND_ESCALATION,
                Map.of(AnswerCards.QUESTION, id),
                Map.of(EscalationDialog.TEXT, question));
        return desk.find(desk.idFor(id, Events.AMINAH.id())).orElseThrow();
    }

    Reaction press(
            Member member, Space space, Action action, Map<String, String> parameters, Map<String, String> inputs)
            throws Exception {
        return reactionTo(Events.pressed(Events.by(member, space, Optional.empty()), action, parameters, inputs));
    }

    /** The desk presses a button of an escalation. */
    Reaction press(Action action, Escalation escalation) throws Exception {
        return press(Events.DESK, Events.DESKS, action, of(escalation), Map.of());
    }

    /** The desk fills in the window of an act. */
    Reaction act(AmbassadorAct act, Escalation escalation, String chosen, String text) throws Exception {
        return press(
                Events.DESK,
                Events.DESKS,
                Action.SEND_ACT,
                Map.of(EscalationCards.ESCALATION, escalation.id().value(), AmbassadorDialogs.ACT, act.name()),
                Map.of(AmbassadorDialogs.CHOICE, chosen, AmbassadorDialogs.TEXT, text));
    }

    static Map<String, String> of(Escalation escalation) {
        return Map.of(EscalationCards.ESCALATION, escalation.id().value());
    }

    Reaction command(Member member, Space space, Command command, String arguments) throws Exception {
        events++;
        return reactionTo(new ChatEvent.CommandGiven(
                new EventId("command " + events),
                Events.by(member, space, Optional.empty()),
                command,
                arguments,
                false));
    }

    Escalation now(Escalation escalation) {
        return desk.find(escalation.id()).orElseThrow();
    }

    List<Post> in(Space space) {
        return messenger.messages.stream()
                .filter(it -> it.to().space().equals(space.id()))
                .toList();
    }

    /** Waits until something is said in a space. */
    Post posted(Space space, String words) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.poster.postDue();
            return in(space).stream().anyMatch(it -> Spoken.words(it.reply()).contains(words));
        });
        return in(space).stream()
                .filter(it -> Spoken.words(it.reply()).contains(words))
                .findFirst()
                .orElseThrow();
    }

    static Reply said(Reaction reaction) {
        return reaction instanceof Reaction.Say say ? say.reply() : ((Reaction.Replace) reaction).reply();
    }

    static Button.Press.Act submit(Reaction opened) {
        return (Button.Press.Act) ((Reaction.Open) opened).dialog().submit().press();
    }
}
