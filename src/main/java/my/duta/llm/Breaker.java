package my.duta.llm;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Spares callers a model that is down: after half of the last ten calls failed, none is made for thirty seconds; then
 * two are tried.
 *
 * <p>Only {@link ModelUnavailable} counts as failed.
 */
final class Breaker {

    /** How long a model is left alone. */
    static final Duration REST = Duration.ofSeconds(30);

    private final String model;
    private final CircuitBreaker breaker;

    Breaker(String model, Clock clock) {
        this.model = model;
        this.breaker = CircuitBreaker.of(
                model,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(6)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordException(ModelUnavailable.class::isInstance)
                        .build());
    }

    /**
     * Calls, unless calls failed too often of late.
     *
     * @throws ModelUnavailable if no call was made
     */
    <T> T call(Supplier<T> call) {
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException e) {
            throw new ModelUnavailable(
                    model + " failed too often of late and is given time to recover", ModelUnavailable.Reason.RESTING);
        }
    }

    /** 0 while calls are made, 0.5 while some are tried, 1 while none is made. */
    double state() {
        return switch (breaker.getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
            case HALF_OPEN -> 0.5;
            case OPEN, FORCED_OPEN -> 1;
        };
    }
}
