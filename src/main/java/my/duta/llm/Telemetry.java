package my.duta.llm;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.net.URI;
import java.util.Locale;
import java.util.function.Function;

/**
 * Tells metrics and traces of calls, by the names of OpenTelemetry's conventions for generative AI, version 1.37.
 *
 * <p>Says how long, how many and what for, and nothing of what was asked or answered; of a failure it says its kind
 * only, because a message may quote.
 */
final class Telemetry {

    private static final String DURATION = "gen_ai.client.operation.duration";
    private static final String USAGE = "gen_ai.client.token.usage";
    private static final String OPERATION = "gen_ai.operation.name";
    private static final String PROVIDER = "gen_ai.provider.name";
    private static final String MODEL = "gen_ai.request.model";
    private static final String ERROR = "error.type";

    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    Telemetry(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        this.meters = meters;
    }

    MeterRegistry meters() {
        return meters;
    }

    /** Watches one call of a language model. */
    <T> T chat(LlmProperties properties, Prompt prompt, Function<Watch, T> call) {
        var target = new Target(
                "chat",
                ModelServer.of(properties.provider()).convention(),
                properties.model(),
                URI.create(properties.baseUrl()));
        Observation observation = observation(target)
                .highCardinalityKeyValue("gen_ai.request.max_tokens", Integer.toString(properties.maxOutputTokens()))
                .highCardinalityKeyValue("gen_ai.request.temperature", Double.toString(properties.temperature()))
                .highCardinalityKeyValue("gen_ai.output.type", "json")
                .highCardinalityKeyValue("duta.prompt.name", prompt.name())
                .highCardinalityKeyValue("duta.prompt.version", prompt.version());
        return watched(observation, target, call);
    }

    /** Watches one call of an embedding model. */
    <T> T embeddings(EmbeddingProperties properties, Function<Watch, T> call) {
        var target = new Target(
                "embeddings",
                ModelServer.of(properties.provider()).convention(),
                properties.model(),
                URI.create(properties.baseUrl()));
        Observation observation = observation(target)
                .highCardinalityKeyValue(
                        "gen_ai.embeddings.dimension.count", Integer.toString(properties.dimensions()));
        return watched(observation, target, call);
    }

    /** Shows whether a model is left alone: 0 no, 0.5 it is tried, 1 yes. */
    void show(Breaker breaker, String operation, String model) {
        Gauge.builder("duta.llm.breaker", breaker, Breaker::state)
                .tag("operation", operation)
                .tag("model", model)
                .register(meters);
    }

    /** Counts a completion that could not be had. */
    void unavailable(String model, ModelUnavailable.Reason reason) {
        meters.counter(
                        "duta.llm.unavailable",
                        "model",
                        model,
                        "reason",
                        reason.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private Observation observation(Target target) {
        var context = new SenderContext<Object>((carrier, key, value) -> {}, Kind.CLIENT);
        context.setCarrier(target);
        context.setRemoteServiceName(target.provider());
        return Observation.createNotStarted(DURATION, () -> context, observations)
                .contextualName(target.operation() + " " + target.model())
                .lowCardinalityKeyValue(OPERATION, target.operation())
                .lowCardinalityKeyValue(PROVIDER, target.provider())
                .lowCardinalityKeyValue(MODEL, target.model())
                .lowCardinalityKeyValue(
                        "server.address", String.valueOf(target.address().getHost()))
                .lowCardinalityKeyValue(ERROR, KeyValue.NONE_VALUE);
    }

    private <T> T watched(Observation observation, Target target, Function<Watch, T> call) {
        Observation.Scope scope = observation.start().openScope();
        try {
            return call.apply(new Watch(observation, target, meters));
        } catch (RuntimeException e) {
            String type = type(e);
            observation.lowCardinalityKeyValue(ERROR, type);
            observation.error(new Failed(type));
            throw e;
        } finally {
            scope.close();
            observation.stop();
        }
    }

    private static String type(RuntimeException failure) {
        return failure.getCause() instanceof NotServed why
                ? why.type()
                : failure.getClass().getSimpleName();
    }

    private record Target(String operation, String provider, String model, URI address) {}

    /** One call that is under way. */
    record Watch(Observation observation, Target target, MeterRegistry meters) {

        /** The model told how many tokens it read and wrote; 0 if it did not. */
        void used(int tokensIn, int tokensOut) {
            count("input", tokensIn);
            count("output", tokensOut);
        }

        /** The model told how many tokens it read. */
        void read(int tokensIn) {
            count("input", tokensIn);
        }

        /** Why the model stopped writing. */
        void finished(String reason) {
            observation.highCardinalityKeyValue("gen_ai.response.finish_reasons", reason);
        }

        private void count(String direction, int tokens) {
            if (tokens == 0) {
                return;
            }
            observation.highCardinalityKeyValue("gen_ai.usage." + direction + "_tokens", Integer.toString(tokens));
            DistributionSummary.builder(USAGE)
                    .tag("gen_ai.token.type", direction)
                    .tag(OPERATION, target.operation())
                    .tag(PROVIDER, target.provider())
                    .tag(MODEL, target.model())
                    .register(meters)
                    .record(tokens);
        }
    }

    /** A failure that tells its kind and nothing else. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(String type) {
            super(type, null, false, false);
        }
    }
}
