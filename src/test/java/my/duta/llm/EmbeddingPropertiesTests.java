package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EmbeddingPropertiesTests {

    private static final Map<String, String> SOUND = Map.of(
            "provider", "openai", "base-url", "http://localhost:11434/v1", "model", "bge-m3", "dimensions", "1024");

    private static EmbeddingProperties properties(Map<String, String> settings) {
        Map<String, String> named = settings.entrySet().stream()
                .collect(Collectors.toMap(it -> "duta.llm.embedding." + it.getKey(), Map.Entry::getValue));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("duta.llm.embedding", EmbeddingProperties.class);
    }

    private static EmbeddingProperties soundBut(String key, String value) {
        Map<String, String> settings = new HashMap<>(SOUND);
        settings.put(key, value);
        return properties(settings);
    }

    @Test
    void embedsInThisProcessUnlessToldOtherwise() {
        assertThat(properties(Map.of()).provider()).isEqualTo(EmbeddingProperties.Provider.LOCAL);
    }

    @Test
    void knowsGemini() {
        assertThat(properties(Map.of("provider", "gemini", "api-key", "k"))).satisfies(it -> {
            assertThat(it.model()).isEqualTo("gemini-embedding-001");
            assertThat(it.dimensions()).isEqualTo(768);
            assertThat(it.baseUrl()).isEqualTo("https://generativelanguage.googleapis.com/v1beta");
            assertThat(it.languages()).containsOnly("ms", "en");
        });
    }

    @Test
    void wantsAKeyWhereTheServerDoes() {
        assertThatThrownBy(() -> properties(Map.of("provider", "gemini", "api-key", " ")))
                .rootCause()
                .hasMessageContaining("DUTA_LLM_EMBEDDING_API_KEY");
        assertThatThrownBy(() -> soundBut("base-url", "https://api.openai.com/v1"))
                .rootCause()
                .hasMessageContaining("DUTA_LLM_EMBEDDING_API_KEY");
        assertThat(properties(SOUND).apiKey()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "base-url,''",
        "base-url,localhost:11434",
        "base-url,/v1",
        "model,' '",
        "dimensions,0",
        "dimensions,1536",
        "languages,english",
        "batch,0",
        "batch,101",
        "query-timeout,0s",
        "timeout,-1s",
        "attempts,0",
        "pause,0s"
    })
    void namesTheSettingThatIsWrong(String key, String value) {
        assertThatThrownBy(() -> soundBut(key, value))
                .rootCause()
                .hasMessageContaining("duta.llm.embedding." + key + " must ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:secret@localhost/v1", "http://secret host/v1"})
    void doesNotRepeatAPasswordInAnAddress(String address) {
        assertThatThrownBy(() -> soundBut("base-url", address))
                .rootCause()
                .hasMessageContaining("base-url")
                .hasMessageNotContaining("secret");
    }

    @Test
    void neverSaysItsKey() {
        assertThat(soundBut("api-key", "test-key").toString())
                .doesNotContain("test-key")
                .contains("bge-m3");
    }
}
