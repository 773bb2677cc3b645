package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;

import my.duta.ClockConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LlmConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, ClockConfiguration.class, LlmConfiguration.class);

    @Test
    void hasNoChatModelUnlessOneIsNamed() {
        runner.run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(ChatModel.class));
    }

    @Test
    void hasGeminiWhereItHasAKey() {
        runner.withPropertyValues("duta.llm.provider=gemini", "duta.llm.api-key=k")
                .run(it -> assertThat(it.getBean(ChatModel.class).name()).isEqualTo("gemini-2.5-flash"));
    }

    @Test
    void hasTheModelOfAnyOtherServerThatIsNamed() {
        runner.withPropertyValues(
                        "duta.llm.provider=ollama",
                        "duta.llm.base-url=http://localhost:11434",
                        "duta.llm.model=qwen3:8b")
                .run(it -> assertThat(it.getBean(ChatModel.class).name()).isEqualTo("qwen3:8b"));
    }

    @Test
    void refusesToStartWithoutAKeyAndSaysHowToFixIt() {
        runner.withPropertyValues("duta.llm.provider=gemini")
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("DUTA_LLM_API_KEY"));
    }

    @Test
    void embedsInThisProcessUnlessAServerIsNamed() {
        runner.run(it -> assertThat(it.getBean(Embedder.class)).isInstanceOf(BgeEmbedder.class));
    }

    @Test
    void embedsWithTheServerThatIsNamed() {
        runner.withPropertyValues("duta.llm.embedding.provider=gemini", "duta.llm.embedding.api-key=k")
                .run(it -> assertThat(it.getBean(Embedder.class).model())
                        .isEqualTo("gemini/gemini-embedding-001/768/en+ms"));
    }

    @Test
    void refusesToEmbedWithoutAKeyAndSaysHowToFixIt() {
        runner.withPropertyValues("duta.llm.embedding.provider=gemini")
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("DUTA_LLM_EMBEDDING_API_KEY"));
    }

    @EnableConfigurationProperties({LlmProperties.class, EmbeddingProperties.class})
    static class Settings {}
}
