package my.duta.llm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import my.duta.llm.LlmProperties.Budget;
import my.duta.llm.SpentTokens.Spending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds all processes together to what a language model may cost on a day in Malaysia.
 *
 * <p>Calls under way when the budget ends are still paid for. While the shared memory cannot be reached, a process holds
 * itself to what it spent alone.
 */
final class DailyBudget {

    private static final Logger log = LoggerFactory.getLogger(DailyBudget.class);
    private static final ZoneId MALAYSIA = ZoneId.of("Asia/Kuala_Lumpur");

    private final String model;
    private final Budget budget;
    private final SpentTokens shared;
    private final SpentTokens own = new OwnSpentTokens();
    private final Clock clock;
    private final MeterRegistry meters;

    DailyBudget(String model, Budget budget, SpentTokens shared, Clock clock, MeterRegistry meters) {
        this.model = model;
        this.budget = budget;
        this.shared = shared;
        this.clock = clock;
        this.meters = meters;
        if (budget.isLimited()) {
            Gauge.builder("duta.llm.budget.spent", () -> budget.part(spent(today())))
                    .tag("model", model)
                    .register(meters);
        }
    }

    /** @throws ModelUnavailable if all that may be spent today is spent */
    void check() {
        if (budget.isLimited() && budget.part(spent(today())) >= 1) {
            throw new ModelUnavailable(model + " has used its budget of today", ModelUnavailable.Reason.SPENT);
        }
    }

    /** Takes note of what a call cost. */
    void charge(int tokensIn, int tokensOut) {
        Spending spending = budget.of(tokensIn, tokensOut);
        meters.counter("duta.llm.cost", "model", model).increment(spending.millionths() / 1e6);
        if (!budget.isLimited()) {
            return;
        }
        LocalDate day = today();
        own.add(day, spending);
        try {
            shared.add(day, spending);
        } catch (RuntimeException e) {
            log.warn("What {} cost could not be told to the other processes ({})", model, nameOf(e));
        }
    }

    private Spending spent(LocalDate day) {
        try {
            return shared.on(day);
        } catch (RuntimeException e) {
            log.warn("What the other processes spent on {} is not known ({}); this one counts alone", model, nameOf(e));
            return own.on(day);
        }
    }

    private static String nameOf(RuntimeException failure) {
        return failure.getClass().getSimpleName();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MALAYSIA);
    }
}
