package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import my.duta.llm.FakeModel.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract that every provider keeps, with the real clients over HTTP. */
class ChatModelTests {

    private static final Prompt PROMPT = new Prompt("answer/compose", "00000000", "Do this.", "With that.");
    private static final JsonSchema SHAPE = JsonSchema.object()
            .and("action", new JsonSchema.Choice(List.of("answer", "abstain")))
            .and("sentences", new JsonSchema.Many(new JsonSchema.Text("one sentence")));
    private static final Set<Fault> AWAY = EnumSet.of(
            Fault.TOO_MANY_REQUESTS,
            Fault.SERVER_ERROR,
            Fault.BROKEN,
            Fault.UNAUTHORISED,
            Fault.UNKNOWN,
            Fault.HANGS_UP,
            Fault.HANGS_UP_MIDWAY,
            Fault.ENDLESS);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Nested
    class OfGemini extends Contract {

        OfGemini() {
            super(new FakeGemini());
        }

        @Test
        void isAskedOnPurpose() {
            JsonNode settings = request().path("generationConfig");

            assertThat(settings.path("temperature").asDouble(-1)).isZero();
            assertThat(settings.path("maxOutputTokens").asInt()).isEqualTo(512);
            assertThat(settings.at("/thinkingConfig/thinkingBudget").asInt(-1)).isZero();
            assertThat(settings.path("responseMimeType").asString()).isEqualTo("application/json");
            assertThat(settings.at("/responseSchema/required").toString()).contains("action", "sentences");
        }
    }

    @Nested
    class OfOpenAi extends Contract {

        OfOpenAi() {
            super(new FakeOpenAi());
        }

        @Test
        void isAskedOnPurpose() {
            JsonNode request = request();

            assertThat(request.path("temperature").asDouble(-1)).isZero();
            assertThat(request.path("max_tokens").asInt()).isEqualTo(512);
            assertThat(request.has("reasoning_effort")).isFalse();
            assertThat(request.at("/response_format/type").asString()).isEqualTo("json_schema");
            assertThat(request.at("/response_format/json_schema/strict").asBoolean())
                    .isTrue();
            assertThat(request.at("/response_format/json_schema/schema/required")
                            .toString())
                    .contains("action", "sentences");
        }

        @Test
        void isToldHowMuchToThinkWhereItKnows() {
            fake.says("{}");

            fake.model(Map.of("reasoning-effort", "low"), Clock.systemUTC()).complete(PROMPT, SHAPE);

            assertThat(JSON.readTree(fake.lastRequest())
                            .path("reasoning_effort")
                            .asString())
                    .isEqualTo("low");
        }
    }

    @Nested
    class OfOllama extends Contract {

        OfOllama() {
            super(new FakeOllama());
        }

        @Test
        void isAskedOnPurpose() {
            JsonNode request = request();

            assertThat(request.at("/options/temperature").asDouble(-1)).isZero();
            assertThat(request.at("/options/num_predict").asInt()).isEqualTo(512);
            assertThat(request.at("/options/num_ctx").asInt()).isEqualTo(16384);
            assertThat(request.path("think").asBoolean(true)).isFalse();
            assertThat(request.at("/format/required").toString()).contains("action", "sentences");
        }

        @Override
        Class<? extends ModelFailure> ofASafetyStop() {
            return ModelMalformed.class;
        }
    }

    abstract static class Contract {

        final FakeModel fake;
        private final ChatModel model;

        Contract(FakeModel fake) {
            this.fake = fake;
            this.model = fake.model();
        }

        @AfterEach
        void stop() {
            fake.close();
        }

        Class<? extends ModelFailure> ofASafetyStop() {
            return ModelRefused.class;
        }

        JsonNode request() {
            fake.says("{}");
            model.complete(PROMPT, SHAPE);
            return JSON.readTree(fake.lastRequest());
        }

        @Test
        void completes() {
            fake.says("{\"action\":\"answer\"}");

            assertThat(model.complete(PROMPT, SHAPE)).isEqualTo(new Completion("{\"action\":\"answer\"}", 100, 20));
        }

        @Test
        void isToldWhatToDoApartFromWhatToDoItWith() {
            List<FakeModel.Asked> asked = new ArrayList<>();
            fake.answers(it -> {
                asked.add(it);
                return "{}";
            });

            model.complete(PROMPT, SHAPE);

            assertThat(asked).containsExactly(new FakeModel.Asked("Do this.", "With that."));
        }

        @ParameterizedTest
        @EnumSource(
                value = Fault.class,
                names = {"SLOW", "DRIPS"})
        void isNotWaitedForLongerThanAgreed(Fault fault) {
            fake.fails(fault);
            ChatModel hasty = fake.model(Map.of("timeout", "200ms"), Clock.systemUTC());

            assertThatThrownBy(() -> hasty.complete(PROMPT, SHAPE))
                    .isInstanceOf(ModelUnavailable.class)
                    .hasMessageContaining("HttpTimeoutException");
            assertThat(fake.calls()).isEqualTo(1);
        }

        @ParameterizedTest
        @EnumSource(
                value = Fault.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"SLOW", "DRIPS"})
        void failsInOneOfThreeWays(Fault fault) {
            fake.fails(fault);

            if (fault == Fault.HUGE) {
                assertThat(model.complete(PROMPT, SHAPE).text()).hasSize(1_000_000);
            } else if (AWAY.contains(fault)) {
                assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ModelUnavailable.class);
            } else if (fault == Fault.SAFETY) {
                assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ofASafetyStop());
            } else {
                assertThatThrownBy(() -> model.complete(PROMPT, SHAPE))
                        .isInstanceOfAny(ModelMalformed.class, ModelRefused.class);
            }
        }

        @ParameterizedTest
        @EnumSource(
                value = Fault.class,
                names = {"UNAUTHORISED", "BAD_REQUEST", "BROKEN", "MALFORMED", "CUT_OFF"})
        void neverSaysTheKeyOrWhatItReadOrWrote(Fault fault) {
            fake.fails(fault);
            var trace = new StringWriter();

            catchThrowable(() -> model.complete(PROMPT, SHAPE)).printStackTrace(new PrintWriter(trace));

            assertThat(trace.toString()).doesNotContain(FakeModel.KEY, "With that", "Do this", "<html>", "\"action\"");
        }

        @Test
        void isUnavailableWhereThereIsNoServer() {
            fake.close();

            assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ModelUnavailable.class);
        }

        @Test
        void isTriedOnceMoreWhereTheFirstTryWasNotWorkedOn() {
            fake.says("{}");
            fake.fails(Fault.SERVER_ERROR, 1);

            assertThat(model.complete(PROMPT, SHAPE).text()).isEqualTo("{}");
            assertThat(fake.calls()).isEqualTo(2);
        }

        @ParameterizedTest
        @EnumSource(
                value = Fault.class,
                names = {"TOO_MANY_REQUESTS", "BROKEN", "HANGS_UP_MIDWAY"})
        void isNotTriedAgainWhereItWasWorkedOnOrHasTooMuchToDo(Fault fault) {
            fake.says("{}");
            fake.fails(fault, 1);

            assertThatThrownBy(() -> model.complete(PROMPT, SHAPE)).isInstanceOf(ModelUnavailable.class);
            assertThat(fake.calls()).isEqualTo(1);
        }
    }
}
