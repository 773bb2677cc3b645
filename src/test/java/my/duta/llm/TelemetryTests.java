package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.llm.FakeModel.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelemetryTests {

    private static final String CANARY = "kenari";
    private static final Prompt PROMPT =
            new Prompt("answer/compose", "0123abcd", "Arahan " + CANARY + ".", "Soalan " + CANARY + ".");
    private static final JsonSchema SHAPE = JsonSchema.object().and("action", new JsonSchema.Text(CANARY));

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Telemetry telemetry = new Telemetry(observations(), meters);

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aChatIsASpanOfTheConventions() {
        try (var fake = new FakeGemini()) {
            fake.says("{\"action\":\"" + CANARY + "\"}");
            chat(fake).complete(PROMPT, SHAPE);
        }

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("chat gemini-test");
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(attributes(span))
                    .containsEntry("gen_ai.operation.name", "chat")
                    .containsEntry("gen_ai.provider.name", "gcp.gemini")
                    .containsEntry("gen_ai.request.model", "gemini-test")
                    .containsEntry("gen_ai.request.max_tokens", "512")
                    .containsEntry("gen_ai.request.temperature", "0.0")
                    .containsEntry("gen_ai.output.type", "json")
                    .containsEntry("gen_ai.response.finish_reasons", "stop")
                    .containsEntry("gen_ai.usage.input_tokens", "100")
                    .containsEntry("gen_ai.usage.output_tokens", "20")
                    .containsEntry("server.address", "127.0.0.1")
                    .containsEntry("duta.prompt.name", "answer/compose")
                    .containsEntry("duta.prompt.version", "0123abcd");
        });
    }

    @Test
    void metersCountTimeAndTokensByModel() {
        try (var fake = new FakeOpenAi()) {
            fake.says("{}");
            chat(fake).complete(PROMPT, SHAPE);
        }

        assertThat(meters.get("gen_ai.client.operation.duration")
                        .tag("gen_ai.operation.name", "chat")
                        .tag("gen_ai.provider.name", "openai")
                        .tag("gen_ai.request.model", "openai-test")
                        .tag("error.type", "none")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(tokens("input")).isEqualTo(100);
        assertThat(tokens("output")).isEqualTo(20);
    }

    @Test
    void aFailureTellsItsKind() {
        try (var fake = new FakeOllama()) {
            fake.fails(Fault.TOO_MANY_REQUESTS);
            catchThrowable(() -> chat(fake).complete(PROMPT, SHAPE));
        }

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(attributes(span)).containsEntry("error.type", "429");
        });
        assertThat(meters.get("duta.llm.unavailable")
                        .tag("reason", "not_served")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void embeddingsAreASpanOfTheConventions() {
        try (var fake = new FakeEmbeddingServer(16)) {
            fake.embedder("ollama", Map.of("query-timeout", "20s"), telemetry).embedQuery(CANARY);
        }

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("embeddings words");
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(attributes(span))
                    .containsEntry("gen_ai.operation.name", "embeddings")
                    .containsEntry("gen_ai.provider.name", "ollama")
                    .containsEntry("gen_ai.embeddings.dimension.count", "16");
        });
    }

    @Test
    void nothingThatWasAskedOrAnsweredIsTold() {
        for (FakeModel fake : List.of(new FakeGemini(), new FakeOpenAi(), new FakeOllama())) {
            ChatModel model = chat(fake);
            fake.says("{\"action\":\"" + CANARY + "\"}");
            model.complete(PROMPT, SHAPE);
            Stream.of(Fault.BAD_REQUEST, Fault.UNAUTHORISED, Fault.BROKEN, Fault.MALFORMED, Fault.CUT_OFF, Fault.SAFETY)
                    .forEach(fault -> {
                        fake.fails(fault);
                        assertThat(catchThrowable(() -> model.complete(PROMPT, SHAPE)))
                                .isInstanceOf(ModelFailure.class);
                    });
            fake.close();
        }
        try (var fake = new FakeEmbeddingServer(16)) {
            fake.fails(400, 1);
            catchThrowable(() -> fake.embedder("openai", Map.of(), telemetry).embedQuery(CANARY));
        }

        assertThat(spans.getFinishedSpanItems())
                .hasSize(22)
                .allSatisfy(span ->
                        assertThat(everything(span)).doesNotContain(CANARY, FakeModel.KEY, FakeEmbeddingServer.KEY));
        assertThat(meters.getMeters())
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(everything(meter)).doesNotContain(CANARY, FakeModel.KEY));
    }

    private ChatModel chat(FakeModel fake) {
        return fake.model(Map.of(), Clock.systemUTC(), telemetry);
    }

    private double tokens(String direction) {
        return meters.get("gen_ai.client.token.usage")
                .tag("gen_ai.token.type", direction)
                .summary()
                .totalAmount();
    }

    private ObservationRegistry observations() {
        var tracer = new OtelTracer(provider.get("test"), new OtelCurrentTraceContext(), event -> {});
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new PropagatingSenderTracingObservationHandler<>((Tracer) tracer, Propagator.NOOP),
                        new DefaultTracingObservationHandler(tracer)));
        return registry;
    }

    private static Map<String, String> attributes(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .collect(Collectors.toMap(
                        it -> ((AttributeKey<?>) it.getKey()).getKey(), it -> String.valueOf(it.getValue())));
    }

    /** Name, attributes, status and events, in words. */
    private static String everything(SpanData span) {
        return span.getName() + attributes(span) + span.getStatus() + span.getEvents() + span.getResource();
    }

    private static String everything(Meter meter) {
        return meter.getId().toString() + meter.getId().getDescription();
    }
}
