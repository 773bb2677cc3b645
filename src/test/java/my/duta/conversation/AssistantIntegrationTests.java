package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import my.duta.answer.Answer;
import my.duta.answer.Question;
import my.duta.answer.ScriptedAnswers;
import my.duta.chat.ChatEvent;
import my.duta.chat.EventId;
import my.duta.chat.Reaction;
import my.duta.chat.ThreadId;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

class AssistantIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final RecordingMessenger messenger = new RecordingMessenger();
    private StringRedisTemplate redis;
    private Replica replica;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        replica = Replica.with(redis, messenger, LONG, LONG);
    }

    @AfterEach
    void stop() {
        replica.close();
    }

    private void restart(Duration budget) {
        replica.close();
        replica = Replica.with(redis, messenger, budget, LONG);
    }

    private static Delivery of(CompletableFuture<Delivery> delivery) throws Exception {
        return delivery.get(20, TimeUnit.SECONDS);
    }

    private String answerTo(ChatEvent event) throws Exception {
        Delivery delivery = of(replica.assistant.on(event));
        delivery.received().run();
        return Spoken.words(delivery.reaction());
    }

    private void postUntil(java.util.concurrent.Callable<Boolean> happened) {
        await().until(() -> {
            replica.poster.postDue();
            return happened.call();
        });
    }

    @Test
    void answersInTheAnswerToTheDeliveryAndPostsNothing() throws Exception {
        assertThat(answerTo(Events.asked("1", "Bolehkah saya guna Gemini?")))
                .contains("Jawapan kepada: Bolehkah saya guna Gemini?");

        await().until(() -> redis.keys("{duta}:outgoing:*").isEmpty());
        replica.poster.postDue();
        assertThat(messenger.tries).isEmpty();
    }

    @Test
    void answersAnEventOnceOfWhichFiveDeliveriesComeAtOnce() throws Exception {
        ChatEvent event = Events.asked("1", "Bolehkah saya guna Gemini?");
        var deliveries =
                IntStream.range(0, 5).mapToObj(i -> replica.assistant.on(event)).toList();
        var said = new ArrayList<Reaction>();
        for (CompletableFuture<Delivery> it : deliveries) {
            Delivery delivery = of(it);
            delivery.received().run();
            if (delivery.reaction() instanceof Reaction.Say) {
                said.add(delivery.reaction());
            }
        }

        postUntil(() -> redis.keys("{duta}:outgoing:*").isEmpty());
        assertThat(said.size() + messenger.messages.size()).isEqualTo(1);
    }

    @Test
    void postsTheAnswerToAnEventThatCameAgainBeforeItWasThere() throws Exception {
        var ready = new CountDownLatch(1);
        replica.answers.say(it -> afterwards(ready, it));
        ChatEvent.MessageWritten event = Events.asked("1", "Bolehkah saya guna Gemini?");
        CompletableFuture<Delivery> first = replica.assistant.on(event);
        await().until(() -> redis.hasKey(
                my.duta.redis.Keys.accepted(QuestionId.of(event.id()).value())));
        try (Replica other = Replica.with(redis, messenger, LONG, LONG)) {
            assertThat(of(other.assistant.on(event)).reaction()).isEqualTo(Reaction.silence());
            ready.countDown();

            assertThat(of(first).reaction()).isEqualTo(Reaction.silence());
            replica.close();
            await().until(() -> {
                other.poster.postDue();
                return messenger.messages.size() == 1;
            });
        }
    }

    @Test
    void staysSilentToADeliveryOfWhatIsAnsweredLongSince() throws Exception {
        ChatEvent event = Events.asked("1", "Bolehkah saya guna Gemini?");
        answerTo(event);
        await().until(() -> redis.keys("{duta}:outgoing:*").isEmpty());

        assertThat(of(replica.assistant.on(event)).reaction()).isEqualTo(Reaction.silence());
        replica.poster.postDue();
        assertThat(messenger.tries).isEmpty();
    }

    @Test
    void postsAnAnswerOnceThatNobodyConfirmedWhenTheEventComesAgain() throws Exception {
        ChatEvent event = Events.asked("1", "Bolehkah saya guna Gemini?");
        assertThat(of(replica.assistant.on(event)).reaction()).isInstanceOf(Reaction.Say.class);

        for (int i = 0; i < 4; i++) {
            assertThat(of(replica.assistant.on(event)).reaction()).isEqualTo(Reaction.silence());
        }
        postUntil(() -> !messenger.messages.isEmpty());
        await().until(() -> redis.keys("{duta}:outgoing:*").isEmpty());
        assertThat(messenger.tries).hasSize(1);
    }

    @Test
    void letsNoDeliveryOvertakeAnAnswerThatIsToBePosted() throws Exception {
        var ready = new CountDownLatch(1);
        try (Replica late = Replica.with(redis, messenger, Duration.ofMillis(1), LONG)) {
            late.answers.say(it -> afterwards(ready, it));
            of(late.assistant.on(Events.asked("1", "Apakah soalan pertama?")));
            CompletableFuture<Delivery> second = replica.assistant.on(Events.asked("2", "Apakah soalan kedua?"));
            ready.countDown();
            String accepted = my.duta.redis.Keys.accepted(
                    QuestionId.of(Events.asked("2", "").id()).value());
            await().until(() -> "ANSWERED".equals(redis.opsForHash().get(accepted, "state")));
            assertThat(second).isNotDone();

            postUntil(() -> !messenger.messages.isEmpty());
            assertThat(Spoken.words(messenger.messages.get(0).reply())).contains("pertama");
            assertThat(Spoken.words(of(second).reaction())).contains("kedua");
        }
    }

    @Test
    void postsAnAnswerThatTheDeliveryCouldNotCarryOnce() throws Exception {
        of(replica.assistant.on(Events.asked("1", "Bolehkah saya guna Gemini?")))
                .lost()
                .run();

        postUntil(() -> !messenger.messages.isEmpty());
        await().until(() -> redis.keys("{duta}:outgoing:*").isEmpty());
        replica.poster.postDue();
        assertThat(messenger.tries).hasSize(1);
        assertThat(messenger.messages.get(0).to())
                .isEqualTo(Events.asked("1", "").origin().address());
        assertThat(Spoken.words(messenger.messages.get(0).reply())).contains("Jawapan kepada");
    }

    @Test
    void saysOnceThatTheAnswerFollowsWhenItTakesLongerThanTheBudgetAndPostsItOnce() throws Exception {
        restart(Duration.ofMillis(100));
        var ready = new CountDownLatch(1);
        replica.answers.say(it -> afterwards(ready, it));
        ChatEvent event = Events.asked("1", "Bolehkah saya guna Gemini?");

        assertThat(answerTo(event)).startsWith("Mesej anda telah diterima.");
        assertThat(of(replica.assistant.on(event)).reaction()).isEqualTo(Reaction.silence());
        ready.countDown();

        postUntil(() -> !messenger.messages.isEmpty());
        await().until(() -> redis.keys("{duta}:outgoing:*").isEmpty());
        assertThat(of(replica.assistant.on(event)).reaction()).isEqualTo(Reaction.silence());
        assertThat(messenger.tries).hasSize(1);
    }

    private static Answer afterwards(CountDownLatch ready, Question question) {
        try {
            assertThat(ready.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ScriptedAnswers.echo(question);
    }

    @Test
    void answersTenQuestionsAtOnceInTheirOrder() throws Exception {
        var asked = new ArrayList<String>();
        replica.answers.say(it -> {
            asked.add(it.text());
            return ScriptedAnswers.echo(it);
        });
        var deliveries = IntStream.range(0, 10)
                .mapToObj(i -> {
                    var delivery = replica.assistant.on(Events.asked("m" + i, "Apakah prinsip nombor " + i + " itu?"));
                    await().until(() -> redis.hasKey(my.duta.redis.Keys.accepted(
                            QuestionId.of(Events.asked("m" + i, "").id()).value())));
                    return delivery;
                })
                .toList();
        for (int i = 0; i < 10; i++) {
            assertThat(Spoken.words(of(deliveries.get(i)).reaction())).contains("nombor " + i);
        }
        assertThat(asked)
                .containsExactlyElementsOf(IntStream.range(0, 10)
                        .mapToObj(i -> "Apakah prinsip nombor " + i + " itu?")
                        .toList());
    }

    @Test
    void postsLateAnswersOfASpaceInTheirOrder() throws Exception {
        restart(Duration.ofMillis(1));
        var ready = new CountDownLatch(1);
        replica.answers.say(it -> afterwards(ready, it));
        for (int i = 0; i < 3; i++) {
            of(replica.assistant.on(Events.asked("m" + i, "Apakah prinsip nombor " + i + " itu?")));
        }
        ready.countDown();

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.poster.postDue();
            return messenger.messages.size() == 3;
        });
        assertThat(messenger.messages)
                .extracting(it -> Spoken.words(it.reply()).replaceAll("(?s).*nombor (\\d).*", "$1"))
                .containsExactly("0", "1", "2");
    }

    @Test
    void saysWithinTwoSecondsThatAnEventWasNotRecorded() {
        try (Replica alone = Replica.with(TestRedis.away(), messenger, LONG, LONG)) {
            long begin = System.nanoTime();

            for (ChatEvent event :
                    List.of(Events.asked("1", "Soalan?"), Events.joined(Events.AMINAH, Events.AMINAHS))) {
                assertThatThrownBy(() -> alone.assistant.on(event).get(10, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(NotRecorded.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void keepsNoWordOfATextThatBearsAMark() throws Exception {
        String answer = answerTo(Events.asked("1", "SULIT\nMinit mesyuarat kanarioren pada 4 Mac di Putrajaya."));

        assertThat(answer).contains("rahsia");
        assertThat(TestRedis.everything(redis)).contains("accepted").doesNotContain("kanarioren");
    }

    @Test
    void keepsNoWordOfATextThatIsTooLong() throws Exception {
        assertThat(answerTo(Events.asked("1", "kanarioren ".repeat(300)))).contains("2,000");
        assertThat(TestRedis.everything(redis)).doesNotContain("kanarioren");
    }

    @Test
    void masksPersonalDataBeforeAnythingIsKept() throws Exception {
        String answer =
                answerTo(Events.asked("1", "Bolehkah saya masukkan 900101-14-5678 dan 012-345 6789 dalam Gemini?"));

        assertThat(answer).contains("[NO_KP]").doesNotContain("900101");
        assertThat(TestRedis.everything(redis)).contains("[NO_KP]").doesNotContain("900101-14-5678", "012-345 6789");
    }

    @Test
    void remembersTheLastQuestionsOfAPlaceForFollowUps() throws Exception {
        var earlier = new ArrayList<List<String>>();
        replica.answers.say(it -> {
            earlier.add(it.earlier());
            return ScriptedAnswers.echo(it);
        });
        answerTo(Events.asked("1", "Apakah GPAISA?"));
        answerTo(Events.asked("2", "Siapa yang menerbitkannya?"));
        answerTo(Events.written(
                "3",
                Events.by(Events.AMINAH, Events.TEAM, Optional.of(new ThreadId("spaces/TEAM/threads/1"))),
                "Apakah NotebookLM?"));

        assertThat(earlier).containsExactly(List.of(), List.of("Apakah GPAISA?"), List.of());
    }

    @Test
    void welcomesWhoeverAddsDutaOrSaysNothing() throws Exception {
        assertThat(answerTo(Events.joined(Events.AMINAH, Events.AMINAHS))).contains("/help");
        assertThat(answerTo(Events.asked("1", " "))).contains("/help");
    }

    @Test
    void bothAnswersTheMessageThatAddsDutaAndPostsTheWelcomeOnce() throws Exception {
        ChatEvent.MessageWritten first = Events.asked("1", "Bolehkah saya guna Gemini?");
        var added = new ChatEvent.SpaceJoined(
                new EventId("added with a message"), first.origin(), false, Optional.of(first));

        assertThat(answerTo(added)).contains("Jawapan kepada: Bolehkah saya guna Gemini?");
        postUntil(() -> messenger.messages.size() == 1);
        await().until(() -> redis.keys("{duta}:outgoing:*").isEmpty());
        of(replica.assistant.on(added));
        replica.poster.postDue();

        assertThat(messenger.messages)
                .singleElement()
                .satisfies(it -> assertThat(Spoken.words(it.reply())).contains("/help"));
    }
}
