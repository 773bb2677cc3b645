package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import my.duta.ClockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** Spans leave this process only where the settings say so, to a collector over HTTP. */
class TraceExportTests {

    private final List<String> collected = new CopyOnWriteArrayList<>();
    private final FakeModel fake = new FakeOllama();
    private HttpServer collector;

    @BeforeEach
    void listen() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            collected.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
        fake.close();
    }

    @Test
    void nothingIsSentUnlessTheSettingsSaySo() {
        runner().withPropertyValues(endpoint()).run(it -> assertThat(it).doesNotHaveBean(SpanExporter.class));
        runner().withPropertyValues("management.tracing.export.enabled=true")
                .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(SpanExporter.class));
    }

    @Test
    void aSpanReachesTheCollectorWithoutAWordOfTheQuestion() {
        fake.says("{\"action\":\"kenari\"}");

        runner().withPropertyValues(endpoint(), "management.tracing.export.enabled=true")
                .run(context -> {
                    context.getBean(ChatModel.class)
                            .complete(
                                    new Prompt("answer/compose", "00000000", "kenari", "kenari"),
                                    JsonSchema.object().and("action", new JsonSchema.Text("kenari")));
                    context.getBean(SdkTracerProvider.class).forceFlush().join(20, TimeUnit.SECONDS);
                });

        assertThat(collected)
                .anyMatch(it -> it.contains("chat ollama-test") && it.contains("gen_ai.usage.input_tokens"))
                .noneMatch(it -> it.contains("kenari"));
    }

    private String endpoint() {
        return "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                + collector.getAddress().getPort() + "/v1/traces";
    }

    /** The settings that are shipped, and Boot's own wiring. */
    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withInitializer(context -> shipped()
                        .forEach(it ->
                                context.getEnvironment().getPropertySources().addLast(it)))
                .withConfiguration(AutoConfigurations.of(
                        ObservationAutoConfiguration.class,
                        MicrometerTracingAutoConfiguration.class,
                        OpenTelemetrySdkAutoConfiguration.class,
                        OpenTelemetryTracingAutoConfiguration.class,
                        OtlpTracingAutoConfiguration.class))
                .withUserConfiguration(Settings.class, ClockConfiguration.class, LlmConfiguration.class)
                .withPropertyValues(
                        "duta.llm.provider=ollama",
                        "duta.llm.model=ollama-test",
                        "duta.llm.base-url=" + fake.address());
    }

    private static List<PropertySource<?>> shipped() {
        try {
            return new YamlPropertySourceLoader()
                    .load("shipped", new FileSystemResource(Path.of("src/main/resources/application.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EnableConfigurationProperties({LlmProperties.class, EmbeddingProperties.class})
    static class Settings {}
}
