package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServedEmbedderTests {

    private static final List<String> THREE = List.of("cuti sakit", "annual leave", "gaji");

    private final FakeEmbeddingServer server = new FakeEmbeddingServer(16);

    @AfterEach
    void stop() {
        server.close();
    }

    private Embedder embedder(String provider) {
        return server.embedder(provider, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini", "openai", "ollama"})
    void embedsTextsInTheirOrder(String provider) {
        Embedder embedder = server.embedder(provider, Map.of("batch", "2"));

        assertThat(embedder.embedAll(THREE))
                .containsExactlyElementsOf(
                        THREE.stream().map(it -> WordEmbedder.vector(it, 16)).toList());

        assertThat(server.calls())
                .extracting(FakeEmbeddingServer.Call::texts)
                .containsExactly(THREE.subList(0, 2), THREE.subList(2, 3));
    }

    @Test
    void tellsGeminiWhatIsAQuestionAndWhatAText() {
        embedder("gemini").embedAll(List.of("cuti sakit"));
        embedder("gemini").embedQuery("boleh ambil cuti?");

        assertThat(server.calls()).allSatisfy(it -> {
            assertThat(it.path()).isEqualTo("/v1/models/words:batchEmbedContents");
            assertThat(it.key()).isEqualTo("test-key");
            assertThat(it.body().at("/requests/0/outputDimensionality").asInt()).isEqualTo(16);
        });
        assertThat(server.calls())
                .extracting(it -> it.body().at("/requests/0/taskType").asString())
                .containsExactly("RETRIEVAL_DOCUMENT", "RETRIEVAL_QUERY");
    }

    @Test
    void speaksOpenAisInterface() {
        embedder("openai").embedQuery("boleh ambil cuti?");

        assertThat(server.calls()).singleElement().satisfies(it -> {
            assertThat(it.path()).isEqualTo("/v1/embeddings");
            assertThat(it.key()).isEqualTo("Bearer test-key");
            assertThat(it.body().path("model").asString()).isEqualTo("words");
            assertThat(it.body().has("dimensions")).isFalse();
        });
    }

    @Test
    void asksForShorterVectorsAndGoesWithoutAKeyWhereItIsToldSo() {
        server.embedder("openai", Map.of("shorten", "true", "api-key", "")).embedQuery("cuti");

        assertThat(server.calls()).singleElement().satisfies(it -> {
            assertThat(it.body().path("dimensions").asInt()).isEqualTo(16);
            assertThat(it.key()).isEmpty();
        });
    }

    @Test
    void putsBeforeQuestionsAndTextsWhatTheModelWants() {
        Embedder embedder = server.embedder("openai", Map.of("query-prefix", "query: ", "text-prefix", "passage: "));

        embedder.embedQuery("cuti");
        embedder.embedAll(List.of("cuti"));

        assertThat(server.calls())
                .extracting(FakeEmbeddingServer.Call::texts)
                .containsExactly(List.of("query: cuti"), List.of("passage: cuti"));
    }

    @ParameterizedTest
    @CsvSource({"gemini,429", "gemini,503", "openai,429", "openai,500", "ollama,503"})
    void triesTextsAgain(String provider, int status) {
        server.fails(status, 2);

        assertThat(embedder(provider).embedAll(THREE)).hasSize(3);

        assertThat(server.called()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini", "openai", "ollama"})
    void givesUpOnTextsAtLast(String provider) {
        server.fails(503, 100);

        assertThatThrownBy(() -> embedder(provider).embedAll(THREE))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("503");

        assertThat(server.called()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini", "openai", "ollama"})
    void triesAQuestionOnce(String provider) {
        server.fails(503, 100);

        assertThatThrownBy(() -> embedder(provider).embedQuery("cuti")).isInstanceOf(ModelUnavailable.class);

        assertThat(server.called()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"gemini,403", "openai,401", "openai,404", "ollama,404"})
    void doesNotTryAgainWhatCannotPass(String provider, int status) {
        server.fails(status, 100);

        assertThatThrownBy(() -> embedder(provider).embedAll(THREE)).isInstanceOf(ModelUnavailable.class);

        assertThat(server.called()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"gemini,400", "openai,413", "ollama,400"})
    void isRefused(String provider, int status) {
        server.fails(status, 100);

        assertThatThrownBy(() -> embedder(provider).embedAll(THREE)).isInstanceOf(ModelRefused.class);

        assertThat(server.called()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini", "openai", "ollama"})
    void doesNotWaitForASilentServer(String provider) {
        server.isSilent();

        assertThatThrownBy(() -> embedder(provider).embedQuery("cuti"))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("HttpTimeoutException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini", "openai", "ollama"})
    void isUnavailableWhereThereIsNoServer(String provider) {
        Embedder embedder = embedder(provider);
        server.close();

        assertThatThrownBy(() -> embedder.embedQuery("cuti"))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("ConnectException");
    }

    @Test
    void isNotCalledForAQuestionForAWhileAfterFailingTooOften() {
        server.fails(503, 100);
        Embedder embedder = embedder("openai");
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> embedder.embedQuery("cuti")).isInstanceOf(ModelUnavailable.class);
        }

        assertThat(server.called()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini", "openai", "ollama"})
    void namesTheSettingThatDoesNotFitTheVectors(String provider) {
        Embedder embedder = embedder(provider);
        server.gives(24);

        assertThatThrownBy(() -> embedder.embedAll(THREE))
                .isInstanceOf(ModelMalformed.class)
                .hasMessageContaining("vectors of 24 numbers, but duta.llm.embedding.dimensions is 16");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>test-key</html>",
                "{}",
                "{\"data\":[]}",
                "{\"data\":[{\"embedding\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}]}",
                "{\"data\":[{\"embedding\":[1e30,1e39,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}]}"
            })
    void isMalformed(String body) {
        server.says(body);

        assertThatThrownBy(() -> embedder("openai").embedQuery("cuti"))
                .isInstanceOf(ModelMalformed.class)
                .hasMessageNotContaining("test-key");
    }

    @ParameterizedTest
    @CsvSource({
        "gemini,400",
        "gemini,403",
        "gemini,500",
        "openai,400",
        "openai,401",
        "openai,500",
        "ollama,400",
        "ollama,500"
    })
    void neverSaysTheKeyOrTheTextThatAServerRepeats(String provider, int status) {
        server.fails(status, 100);
        var trace = new StringWriter();

        catchThrowable(() -> embedder(provider).embedQuery("rahsia")).printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString())
                .contains("status " + status)
                .doesNotContain("test-key")
                .doesNotContain("rahsia");
    }

    @Test
    void isNamedAfterAllThatItsVectorsDependOn() {
        assertThat(embedder("gemini").model()).isEqualTo("gemini/words/16/en+ms");
        assertThat(embedder("openai").model()).isEqualTo("openai/words/16/en+ms");
        assertThat(server.embedder("openai", Map.of("dimensions", "8")).model()).isEqualTo("openai/words/8/en+ms");
        assertThat(server.embedder("openai", Map.of("languages", "en")).model()).isEqualTo("openai/words/16/en");
        assertThat(server.embedder("openai", Map.of("text-prefix", "passage: ")).model())
                .isEqualTo("openai/words/16/en+ms/passage:");
    }

    @Test
    void knowsItsLanguages() {
        assertThat(server.embedder("gemini", Map.of("languages", "")).languages())
                .containsOnly("en", "ms");
        assertThat(server.embedder("openai", Map.of("languages", "ms")).languages())
                .containsOnly("ms");
    }
}
