package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import my.duta.llm.SpentTokens.Spending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LlmPropertiesTests {

    @Test
    void knowsWhereGeminiIsAndWhatItIsCalled() {
        LlmProperties it = properties(Map.of("provider", "gemini", "api-key", "k"));

        assertThat(it.baseUrl()).isEqualTo("https://generativelanguage.googleapis.com/v1beta");
        assertThat(it.model()).isEqualTo("gemini-2.5-flash");
    }

    @ParameterizedTest
    @CsvSource({
        "gemini, api-key, '', DUTA_LLM_API_KEY",
        "openai, base-url, https://api.openai.com/v1, DUTA_LLM_API_KEY",
        "openai, base-url, '', duta.llm.base-url",
        "openai, base-url, http://user:secret@host/v1, duta.llm.base-url",
        "ollama, base-url, localhost:11434, duta.llm.base-url",
        "ollama, model, '', duta.llm.model",
        "ollama, timeout, 0s, duta.llm.timeout",
        "ollama, max-output-tokens, 0, duta.llm.max-output-tokens",
        "ollama, temperature, 2.5, duta.llm.temperature",
        "openai, thinking-budget, 100, duta.llm.reasoning-effort",
        "ollama, context-tokens, 1024, duta.llm.context-tokens",
        "ollama, most-at-once, 0, duta.llm.most-at-once",
        "ollama, budget.tokens-per-day, -1, duta.llm.budget.tokens-per-day",
        "ollama, budget.cost-per-day, 5, duta.llm.budget.price-in",
    })
    void namesTheSettingThatCannotBeRight(String provider, String key, String value, String named) {
        Map<String, String> settings =
                new HashMap<>(Map.of("provider", provider, "base-url", "http://localhost:1/v1", "model", "m"));
        settings.put(key, value);

        assertThatThrownBy(() -> properties(settings))
                .rootCause()
                .hasMessageContaining(named)
                .hasMessageNotContaining("secret");
    }

    @Test
    void neverSaysItsKey() {
        assertThat(properties(Map.of("provider", "gemini", "api-key", "test-key")))
                .asString()
                .doesNotContain("test-key");
    }

    @Test
    void reckonsWhatACallCosts() {
        LlmProperties it = properties(Map.of(
                "budget.tokens-per-day", "2000000",
                "budget.cost-per-day", "1",
                "budget.price-in", "0.30",
                "budget.price-out", "2.50"));

        Spending spent = it.budget().of(1_000_000, 200_000);

        assertThat(spent).isEqualTo(new Spending(1_200_000, 800_000));
        assertThat(it.budget().part(spent)).isEqualTo(0.8);
        assertThat(it.budget().part(spent.plus(spent))).isEqualTo(1.6);
    }

    private static LlmProperties properties(Map<String, String> settings) {
        Map<String, String> named = new HashMap<>();
        settings.forEach((key, value) -> named.put("duta.llm." + key, value));
        return new Binder(new MapConfigurationPropertySource(named)).bindOrCreate("duta.llm", LlmProperties.class);
    }
}
