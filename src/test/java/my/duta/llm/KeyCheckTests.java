package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import my.duta.llm.FakeModel.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KeyCheckTests {

    private final FakeModel gemini = new FakeGemini();
    private final FakeModel openAi = new FakeOpenAi();
    private final FakeModel ollama = new FakeOllama();
    private final FakeEmbeddingServer embedding = new FakeEmbeddingServer(16);

    @AfterEach
    void stop() {
        List.of(gemini, openAi, ollama).forEach(FakeModel::close);
        embedding.close();
    }

    @Test
    void letsGoodKeysStartAndAsksForNothingElse() {
        for (FakeModel fake : List.of(gemini, openAi, ollama)) {
            assertThatCode(() -> new KeyCheck(fake.properties(), local())).doesNotThrowAnyException();

            assertThat(fake.calls()).isEqualTo(1);
            assertThat(fake.lastRequest()).isIn("", "{\"model\":\"ollama-test\"}");
        }
    }

    @Test
    void asksNobodyWhereNothingIsServed() {
        LlmProperties quoted = gemini.properties(Map.of("provider", "none"));

        assertThatCode(() -> new KeyCheck(quoted, local())).doesNotThrowAnyException();

        assertThat(gemini.calls()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAUTHORISED", "BAD_REQUEST"})
    void namesTheKeyThatIsRefused(Fault fault) {
        gemini.fails(fault);

        assertThatThrownBy(() -> new KeyCheck(gemini.properties(), local()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gemini-test")
                .hasMessageContaining("DUTA_LLM_API_KEY")
                .hasMessageNotContaining(FakeModel.KEY);
    }

    @Test
    void namesTheModelThatIsNotThere() {
        for (FakeModel fake : List.of(gemini, ollama)) {
            fake.fails(Fault.UNKNOWN);

            assertThatThrownBy(() -> new KeyCheck(fake.properties(), local())).hasMessageContaining("duta.llm.model");
        }
    }

    @Test
    void namesEveryFaultAtOnce() {
        gemini.fails(Fault.UNAUTHORISED);
        embedding.fails(401, 1);

        assertThatThrownBy(() -> new KeyCheck(gemini.properties(), embedding.properties("openai", Map.of())))
                .satisfies(it -> assertThat(it.getMessage().lines()).hasSize(2))
                .hasMessageContaining("DUTA_LLM_API_KEY")
                .hasMessageContaining("DUTA_LLM_EMBEDDING_API_KEY");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SERVER_ERROR", "TOO_MANY_REQUESTS", "HANGS_UP"})
    void doesNotWaitForAServerThatIsInTrouble(Fault fault) {
        openAi.fails(fault);

        assertThatCode(() -> new KeyCheck(openAi.properties(), local())).doesNotThrowAnyException();
    }

    @Test
    void startsWhereThereIsNoServer() {
        ollama.close();

        assertThatCode(() -> new KeyCheck(ollama.properties(), local())).doesNotThrowAnyException();
    }

    @Test
    void isOfProductionOnly() {
        gemini.fails(Fault.UNAUTHORISED);
        var runner = new ApplicationContextRunner()
                .withUserConfiguration(KeyCheck.class)
                .withBean(LlmProperties.class, gemini::properties)
                .withBean(EmbeddingProperties.class, KeyCheckTests::local);

        runner.run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(KeyCheck.class));
        runner.withInitializer(it -> it.getEnvironment().setActiveProfiles("production"))
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("DUTA_LLM_API_KEY"));
    }

    private static EmbeddingProperties local() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("duta.llm.embedding", EmbeddingProperties.class);
    }
}
