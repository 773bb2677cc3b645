package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import my.duta.answer.Answer;
import my.duta.answer.ScriptedAnswers;
import my.duta.chat.Action;
import my.duta.chat.ChatEvent;
import my.duta.chat.Command;
import my.duta.chat.EventId;
import my.duta.chat.Member;
import my.duta.chat.Post;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.Space;
import my.duta.chat.ThreadId;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

class GapsIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String QUESTION = "Bolehkah Gem dikongsi dengan agensi lain?";

    private final RecordingMessenger messenger = new RecordingMessenger();
    private StringRedisTemplate redis;
    private Replica replica;
    private Replica other;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        replica = Replica.with(redis, messenger, LONG, LONG);
        other = Replica.with(redis, messenger, LONG, LONG);
        abstain(Answer.Abstention.Reason.NOTHING_RELEVANT);
        replica.gaps.ask();
    }

    @AfterEach
    void stop() {
        replica.close();
        other.close();
    }

    private void abstain(Answer.Abstention.Reason reason) {
        replica.answers.say(it -> new Answer.Abstention(it.language(), 0.9, reason));
    }

    private void publish(String generation) {
        for (Replica each : List.of(replica, other)) {
            each.answers.say(ScriptedAnswers::echo);
            each.answers.serve(generation);
        }
    }

    private Reply said(ChatEvent event) throws Exception {
        Delivery delivery = replica.assistant.on(event).get(20, TimeUnit.SECONDS);
        delivery.received().run();
        return ((Reaction.Say) delivery.reaction()).reply();
    }

    private Reply ask(Member member, Space space, String id, String text) throws Exception {
        return said(Events.written(id, Events.by(member, space, thread(space)), text));
    }

    private static Optional<ThreadId> thread(Space space) {
        return space.isDirect()
                ? Optional.empty()
                : Optional.of(new ThreadId(space.id().value() + "/threads/1"));
    }

    private Reply press(Member member, Space space, Reply abstention) throws Exception {
        return press(member, space, abstention, Action.AWAIT_ANSWER);
    }

    private Reply press(Member member, Space space, Reply reply, Action action) throws Exception {
        var act = Spoken.act(reply, action);
        return said(Events.pressed(Events.by(member, space, thread(space)), act.action(), act.parameters(), Map.of()));
    }

    private List<Post> posted(int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.poster.postDue();
            return messenger.messages.size() >= number;
        });
        return List.copyOf(messenger.messages);
    }

    private long gaps() {
        Long size = redis.opsForZSet().zCard(Keys.gaps());
        return size == null ? 0 : size;
    }

    @Test
    void tellsWhoWantedToKnowOnceAndInTheirOwnLanguageAndPlace() throws Exception {
        Reply toAminah = ask(Events.AMINAH, Events.AMINAHS, "1", QUESTION);
        assertThat(Spoken.words(press(Events.AMINAH, Events.AMINAHS, toAminah))).contains("saya akan maklumkan");
        Reply toSiti = ask(Events.SITI, Events.TEAM, "2", "Can a Gem be shared with the colleagues of another agency?");
        press(Events.SITI, Events.TEAM, toSiti);

        publish("g2");
        replica.gaps.ask();
        other.gaps.ask();

        List<Post> posts = posted(2);
        assertThat(posts).hasSize(2);
        assertThat(posts)
                .filteredOn(it -> it.to().space().equals(Events.AMINAHS.id()))
                .singleElement()
                .satisfies(it -> assertThat(Spoken.words(it.reply()))
                        .contains("Anda pernah bertanya: “" + QUESTION + "”", "Jawapan kepada: " + QUESTION));
        assertThat(posts)
                .filteredOn(it -> it.to().space().equals(Events.TEAM.id()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.to().thread()).isEqualTo(thread(Events.TEAM));
                    assertThat(Spoken.words(it.reply())).contains("You asked before");
                });
        assertThat(gaps()).isZero();

        publish("g3");
        replica.gaps.ask();
        assertThat(TestRedis.outbox(redis).size()).isZero();
    }

    @Test
    void countsEveryOfficerOnceAndTellsNobodyWhoDidNotAsk() throws Exception {
        ask(Events.AMINAH, Events.AMINAHS, "1", QUESTION);
        ask(Events.AMINAH, Events.AMINAHS, "2", "bolehkah gem dikongsi dengan agensi lain");
        assertThat(redis.opsForZSet().rangeWithScores(Keys.gaps(), 0, -1))
                .singleElement()
                .satisfies(it -> assertThat(it.getScore()).isEqualTo(1));

        publish("g2");
        replica.gaps.ask();

        assertThat(gaps()).isZero();
        assertThat(TestRedis.outbox(redis).size()).isZero();
    }

    @Test
    void staysOpenAsLongAsNoSourceAnswersIt() throws Exception {
        press(Events.AMINAH, Events.AMINAHS, ask(Events.AMINAH, Events.AMINAHS, "1", QUESTION));

        replica.answers.serve("g2");
        replica.gaps.ask();

        assertThat(gaps()).isOne();
        assertThat(TestRedis.outbox(redis).size()).isZero();
    }

    @Test
    void asksEachGenerationOnceFromAllReplicas() throws Exception {
        ask(Events.AMINAH, Events.AMINAHS, "1", QUESTION);
        publish("g2");
        replica.gaps.ask();
        abstain(Answer.Abstention.Reason.NOTHING_RELEVANT);
        ask(Events.AMINAH, Events.AMINAHS, "2", QUESTION);

        other.gaps.ask();

        assertThat(gaps()).isOne();
    }

    @Test
    void keepsNoGapThatNoSourceCouldFill() throws Exception {
        abstain(Answer.Abstention.Reason.OUT_OF_SCOPE);

        Reply reply = ask(Events.AMINAH, Events.AMINAHS, "1", "Apa resipi rendang?");

        assertThat(Spoken.actions(reply)).doesNotContain(Action.AWAIT_ANSWER);
        assertThat(gaps()).isZero();
    }

    @Test
    void keepsPersonalDataMasked() throws Exception {
        ask(Events.AMINAH, Events.AMINAHS, "1", "Boleh hubungi 012-345 6789 tentang Gem?");

        assertThat(gaps()).isOne();
        assertThat(TestRedis.everything(redis)).doesNotContain("012-345 6789");
    }

    @Test
    void tellsNobodyWhoWantedToKnowAndWantsItNoMore() throws Exception {
        Reply kept = press(Events.AMINAH, Events.AMINAHS, ask(Events.AMINAH, Events.AMINAHS, "1", QUESTION));
        var status = new ChatEvent.CommandGiven(
                new EventId("status"),
                Events.by(Events.AMINAH, Events.AMINAHS, Optional.empty()),
                Command.STATUS,
                "",
                false);
        assertThat(said(status).card().toString()).contains(QUESTION, Action.FORGO_ANSWER.name());

        assertThat(Spoken.words(press(Events.AMINAH, Events.AMINAHS, kept, Action.FORGO_ANSWER)))
                .contains("tidak akan maklumkan");
        assertThat(said(status).toString()).doesNotContain(QUESTION);
        assertThat(gaps()).as("it is still asked").isOne();
        publish("g2");
        replica.gaps.ask();

        assertThat(gaps()).isZero();
        assertThat(TestRedis.outbox(redis).size()).isZero();
    }

    @Test
    void saysSoWhenTheGapIsClosedAlready() throws Exception {
        Reply abstention = ask(Events.AMINAH, Events.AMINAHS, "1", QUESTION);
        publish("g2");
        replica.gaps.ask();

        assertThat(Spoken.words(press(Events.AMINAH, Events.AMINAHS, abstention)))
                .contains("Sila tanya sekali lagi");
    }
}
