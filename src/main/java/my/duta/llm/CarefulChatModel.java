package my.duta.llm;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Calls a model only while that may help: within the budget of the day, not too often at once, and not while it is down.
 *
 * <p>The officer is waiting, and a quoted answer is at hand: nobody queues for a call, and one is made again only where
 * the first was surely not worked on and failed so soon that both end within the time of one.
 */
final class CarefulChatModel implements ChatModel {

    private final ChatModel first;
    private final ChatModel second;
    private final Duration again;
    private final DailyBudget budget;
    private final Semaphore places;
    private final Breaker breaker;
    private final Telemetry telemetry;

    /**
     * @param first is called
     * @param second is called if that failed within the time {@code again}; has that much less time itself
     * @param most calls at once
     */
    CarefulChatModel(
            ChatModel first,
            ChatModel second,
            Duration again,
            DailyBudget budget,
            int most,
            Breaker breaker,
            Telemetry telemetry) {
        this.first = first;
        this.second = second;
        this.again = again;
        this.budget = budget;
        this.places = new Semaphore(most);
        this.breaker = breaker;
        this.telemetry = telemetry;
    }

    @Override
    public String name() {
        return first.name();
    }

    @Override
    public Completion complete(Prompt prompt, JsonSchema schema) {
        try {
            budget.check();
            return placed(prompt, schema);
        } catch (ModelUnavailable e) {
            telemetry.unavailable(name(), e.reason());
            throw e;
        }
    }

    private Completion placed(Prompt prompt, JsonSchema schema) {
        if (!places.tryAcquire()) {
            throw new ModelUnavailable(
                    name() + " has as many calls as it may have at once", ModelUnavailable.Reason.BUSY);
        }
        try {
            return breaker.call(() -> called(prompt, schema));
        } finally {
            places.release();
        }
    }

    private Completion called(Prompt prompt, JsonSchema schema) {
        long begin = System.nanoTime();
        try {
            return first.complete(prompt, schema);
        } catch (ModelUnavailable e) {
            boolean soon = System.nanoTime() - begin < again.toNanos();
            if (soon && e.getCause() instanceof NotServed why && why.isSurelyNotDone()) {
                return second.complete(prompt, schema);
            }
            throw e;
        }
    }
}
