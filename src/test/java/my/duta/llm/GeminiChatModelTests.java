package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeminiChatModelTests {

    private static final Prompt PROMPT = new Prompt("answer/compose", "00000000", "Do this.", "With that.");
    private static final JsonSchema SHAPE = JsonSchema.object().and("action", new JsonSchema.Text("what to do"));

    private final FakeGemini fake = new FakeGemini();
    private final ChatModel model = fake.model();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void completes() {
        fake.says("{\"action\":\"answer\"}");

        assertThat(model.complete(PROMPT, SHAPE)).isEqualTo(new Completion("{\"action\":\"answer\"}", 100, 20));
    }

    @Test
    void sendsInstructionsApartFromContent() {
        fake.says("{}");

        model.complete(PROMPT, SHAPE);

        assertThat(fake.lastRequest()).contains("systemInstruction", "Do this.", "With that.");
    }

    @ParameterizedTest
    @EnumSource(
            value = FakeGemini.Fault.class,
            names = {"SLOW", "TOO_MANY_REQUESTS", "SERVER_ERROR", "UNAUTHORISED", "HANGS_UP"})
    void isUnavailable(FakeGemini.Fault fault) {
        fake.fails(fault);

        assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ModelUnavailable.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = FakeGemini.Fault.class,
            names = {"EMPTY", "CUT_OFF"})
    void isMalformed(FakeGemini.Fault fault) {
        fake.fails(fault);

        assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ModelMalformed.class);
    }

    @Test
    void isRefused() {
        fake.fails(FakeGemini.Fault.SAFETY);

        assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void isNotCalledForAWhileAfterFailingTooOften() {
        fake.fails(FakeGemini.Fault.SERVER_ERROR);
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ModelUnavailable.class);
        }

        assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ModelUnavailable.class);

        assertThat(fake.calls()).isEqualTo(6);
    }

    @Test
    void neverSaysItsKey() {
        assertThat(fake.properties().toString()).doesNotContain("test-key");
    }

    @Test
    void wantsAKey() {
        LlmProperties it = fake.properties();

        assertThatThrownBy(() -> new LlmProperties(
                        LlmProperties.Provider.GEMINI,
                        " ",
                        it.model(),
                        it.baseUrl(),
                        it.timeout(),
                        it.maxOutputTokens(),
                        it.temperature(),
                        it.thinkingBudget(),
                        it.prompts()))
                .hasMessageContaining("DUTA_LLM_API_KEY");
    }
}
