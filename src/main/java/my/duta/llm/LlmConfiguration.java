package my.duta.llm;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the language model that the settings name; none by default. */
@Configuration(proxyBeanMethods = false)
class LlmConfiguration {

    @Bean
    @ConditionalOnProperty(prefix = "duta.llm", name = "provider", havingValue = "gemini")
    ChatModel geminiChatModel(LlmProperties properties) {
        return GeminiChatModel.of(properties);
    }

    @Bean
    Prompts prompts(LlmProperties properties) {
        return new Prompts(properties.prompts());
    }
}
