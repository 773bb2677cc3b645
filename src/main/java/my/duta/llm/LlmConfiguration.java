package my.duta.llm;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the models that the settings name; by default no language model, and a small embedding model in this process. */
@Configuration(proxyBeanMethods = false)
class LlmConfiguration {

    @Bean
    @ConditionalOnProperty(prefix = "duta.llm", name = "provider", havingValue = "gemini")
    ChatModel geminiChatModel(LlmProperties properties) {
        return GeminiChatModel.of(properties);
    }

    @Bean
    Embedder embedder(EmbeddingProperties properties) {
        return switch (properties.provider()) {
            case LOCAL -> new BgeEmbedder();
            case GEMINI -> ServedEmbedder.gemini(properties);
            case OPENAI -> ServedEmbedder.openAi(properties);
        };
    }

    @Bean
    Prompts prompts(LlmProperties properties) {
        return new Prompts(properties.prompts());
    }
}
