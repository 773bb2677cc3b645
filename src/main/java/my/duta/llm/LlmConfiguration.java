package my.duta.llm;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the models that the settings name; by default no language model, and a small embedding model in this process. */
@Configuration(proxyBeanMethods = false)
class LlmConfiguration {

    @Bean
    Telemetry telemetry(Optional<ObservationRegistry> observations, Optional<MeterRegistry> meters) {
        return new Telemetry(observations.orElse(ObservationRegistry.NOOP), meters.orElseGet(SimpleMeterRegistry::new));
    }

    @Bean
    @ConditionalOnChatModel
    ChatModel chatModel(LlmProperties properties, Optional<SpentTokens> spent, Clock clock, Telemetry telemetry) {
        ModelServer server = ModelServer.of(properties.provider());
        var budget = new DailyBudget(
                properties.model(),
                properties.budget(),
                spent.orElseGet(OwnSpentTokens::new),
                clock,
                telemetry.meters());
        var breaker = new Breaker(properties.model(), clock);
        telemetry.show(breaker, "chat", properties.model());
        Duration half = properties.timeout().dividedBy(2);
        return new CarefulChatModel(
                new LangChainChatModel(properties, server.chat(properties, properties.timeout()), telemetry, budget),
                new LangChainChatModel(properties, server.chat(properties, half), telemetry, budget),
                half,
                budget,
                properties.mostAtOnce(),
                breaker,
                telemetry);
    }

    @Bean
    Embedder embedder(EmbeddingProperties properties, Clock clock, Telemetry telemetry) {
        return properties.provider() == EmbeddingProperties.Provider.LOCAL
                ? new BgeEmbedder()
                : new ServedEmbedder(properties, clock, telemetry);
    }

    @Bean
    Prompts prompts(LlmProperties properties) {
        return new Prompts(properties.prompts());
    }
}
