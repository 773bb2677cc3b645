package my.duta.llm;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Spares callers a model that is down: after half of the last ten calls failed, none is made for thirty seconds.
 *
 * <p>Only {@link ModelUnavailable} counts as failed.
 */
final class Breaker {

    private final String model;
    private final CircuitBreaker breaker;

    Breaker(String model) {
        this.model = model;
        this.breaker = CircuitBreaker.of(
                model,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(6)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(30))
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
            throw new ModelUnavailable(model + " failed too often of late and is given time to recover", e);
        }
    }
}
