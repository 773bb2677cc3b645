package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import my.duta.escalation.DeskClock;
import my.duta.llm.FakeModel.Fault;
import my.duta.llm.ModelUnavailable.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CarefulChatModelTests {

    private static final Prompt PROMPT = new Prompt("answer/compose", "00000000", "Do this.", "With that.");
    private static final JsonSchema SHAPE = JsonSchema.object().and("action", new JsonSchema.Text("what to do"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final FakeModel fake = new FakeOpenAi();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeskClock clock = new DeskClock(Instant.parse("2026-11-25T15:59:00Z"));
    private final OwnSpentTokens shared = new OwnSpentTokens();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void isNotCalledForAWhileAfterFailingTooOftenAndCalledAgainWhenItIsBack() {
        ChatModel model = model(Map.of());
        fake.says("{}");
        fake.fails(Fault.BROKEN);
        for (int i = 0; i < 6; i++) {
            assertThat(reason(model)).isEqualTo(Reason.NOT_SERVED);
        }
        assertThat(breaker()).isEqualTo(1);

        assertThat(reason(model)).isEqualTo(Reason.RESTING);
        assertThat(fake.calls()).isEqualTo(6);

        clock.pass(Breaker.REST.plusMillis(1));
        assertThat(reason(model)).isEqualTo(Reason.NOT_SERVED);
        assertThat(breaker()).isEqualTo(0.5);
        assertThat(reason(model)).isEqualTo(Reason.NOT_SERVED);
        assertThat(breaker()).isEqualTo(1);

        fake.says("{}");
        clock.pass(Breaker.REST.plusMillis(1));
        model.complete(PROMPT, SHAPE);
        model.complete(PROMPT, SHAPE);
        assertThat(breaker()).isZero();
    }

    @Test
    void isCalledOnForWhatTheModelDoesWithAPrompt() {
        ChatModel model = model(Map.of());
        fake.fails(Fault.SAFETY);

        for (int i = 0; i < 12; i++) {
            assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ModelRefused.class);
        }

        assertThat(fake.calls()).isEqualTo(12);
    }

    @Test
    void letsNobodyQueue() throws InterruptedException {
        ChatModel model = model(Map.of("most-at-once", "1"));
        var called = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        fake.answers(asked -> {
            called.countDown();
            await(answer);
            return "{}";
        });
        CompletableFuture<Completion> first = CompletableFuture.supplyAsync(() -> model.complete(PROMPT, SHAPE));
        called.await();

        assertThat(reason(model)).isEqualTo(Reason.BUSY);

        answer.countDown();
        assertThat(first.join().text()).isEqualTo("{}");
        assertThat(model.complete(PROMPT, SHAPE).text()).isEqualTo("{}");
    }

    @Test
    void isNotCalledOnceTheBudgetOfTheDayIsSpentUntilTheNextDayInMalaysia() {
        ChatModel model = model(Map.of("budget.tokens-per-day", "200"));
        ChatModel otherReplica = model(Map.of("budget.tokens-per-day", "200"));
        fake.says("{}");
        model.complete(PROMPT, SHAPE);
        otherReplica.complete(PROMPT, SHAPE);

        assertThat(reason(model)).isEqualTo(Reason.SPENT);
        assertThat(reason(otherReplica)).isEqualTo(Reason.SPENT);
        assertThat(fake.calls()).isEqualTo(2);
        assertThat(meters.get("duta.llm.budget.spent").gauge().value()).isEqualTo(1.2);

        clock.pass(Duration.ofMinutes(1));
        assertThat(model.complete(PROMPT, SHAPE).text()).isEqualTo("{}");
    }

    @Test
    void countsWhatItCosts() {
        ChatModel model =
                model(Map.of("budget.cost-per-day", "0.0001", "budget.price-in", "0.30", "budget.price-out", "2.50"));
        fake.says("{}");

        model.complete(PROMPT, SHAPE);
        model.complete(PROMPT, SHAPE);

        assertThat(shared.on(TODAY).millionths()).isEqualTo(160);
        assertThat(meters.get("duta.llm.cost").counter().count()).isEqualTo(0.00016);
        assertThat(reason(model)).isEqualTo(Reason.SPENT);
    }

    @Test
    void paysForAnswersThatAreOfNoUseAndForThoseItDidNotWaitFor() {
        ChatModel model = model(Map.of("budget.tokens-per-day", "1000000"));
        ChatModel hasty = model(Map.of("budget.tokens-per-day", "1000000", "timeout", "200ms"));

        fake.fails(Fault.CUT_OFF);
        assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ModelMalformed.class);
        assertThat(shared.on(TODAY).tokens()).isEqualTo(120);

        fake.fails(Fault.SLOW);
        assertThat(reason(hasty)).isEqualTo(Reason.NOT_SERVED);
        assertThat(shared.on(TODAY).tokens()).isGreaterThan(120 + 512);

        long before = shared.on(TODAY).tokens();
        fake.fails(Fault.TOO_MANY_REQUESTS);
        assertThat(reason(model)).isEqualTo(Reason.NOT_SERVED);
        assertThat(shared.on(TODAY).tokens()).isEqualTo(before);
    }

    @Test
    void holdsItselfToTheBudgetWhereNobodyKnowsWhatTheOthersSpent() {
        ChatModel model = model(Map.of("budget.tokens-per-day", "200"), new Forgetful());
        fake.says("{}");

        model.complete(PROMPT, SHAPE);
        model.complete(PROMPT, SHAPE);

        assertThat(reason(model)).isEqualTo(Reason.SPENT);
    }

    private ChatModel model(Map<String, String> settings) {
        return model(settings, shared);
    }

    private ChatModel model(Map<String, String> settings, SpentTokens spent) {
        return new LlmConfiguration()
                .chatModel(
                        fake.properties(settings),
                        Optional.of(spent),
                        clock,
                        new Telemetry(ObservationRegistry.NOOP, meters));
    }

    private double breaker() {
        return meters.get("duta.llm.breaker").tag("operation", "chat").gauge().value();
    }

    private static Reason reason(ChatModel model) {
        return catchThrowableOfType(ModelUnavailable.class, () -> model.complete(PROMPT, SHAPE))
                .reason();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A shared memory that cannot be reached. */
    private static final class Forgetful implements SpentTokens {

        @Override
        public Spending on(LocalDate day) {
            throw new IllegalStateException("away");
        }

        @Override
        public void add(LocalDate day, Spending spending) {
            throw new IllegalStateException("away");
        }
    }
}
