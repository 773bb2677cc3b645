package my.duta.answer;

import static my.duta.answer.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import my.duta.escalation.DeskClock;
import my.duta.language.Language;
import my.duta.llm.ChatModel;
import my.duta.llm.FakeGemini;
import my.duta.llm.FakeModel;
import my.duta.llm.FakeModel.Fault;
import my.duta.llm.FakeOllama;
import my.duta.llm.FakeOpenAi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model goes down and comes back, while officers ask: its real client over HTTP, and the answers they get. */
class ModelOutageTests {

    private static final Question ASKED =
            new Question("Adakah 2SV wajib dalam MyGovUC?", Language.MALAY, Optional.empty(), List.of());
    private static final int ASKED_WHILE_DOWN = 200;

    /** Of an answer to a delivery, {@code duta.conversation.budget}. */
    private static final Duration BUDGET = Duration.ofSeconds(4);

    private final DeskClock clock = new DeskClock(Instant.parse("2026-11-25T01:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"gemini", "openai", "ollama"})
    void answersAreQuotedWhileTheModelIsDownAndWrittenWhenItIsBack(String provider) {
        try (FakeModel fake = fake(provider)) {
            ChatModel model = fake.model(Map.of(), clock);
            Answers answers = WrittenAnswers.by(model, fake.prompts());
            fake.isFaithful();
            assertThat(answers.to(ASKED)).isComposedBy(provider + "-test");

            fake.fails(Fault.HANGS_UP);
            IntStream.range(0, 5).forEach(it -> assertThat(answers.to(ASKED)).isComposedBy("extractive"));
            int calls = fake.calls();

            Duration late = p99(IntStream.range(0, ASKED_WHILE_DOWN)
                    .mapToObj(it -> timed(() -> assertThat(answers.to(ASKED)).isComposedBy("extractive")))
                    .toList());

            assertThat(fake.calls()).isEqualTo(calls);
            assertThat(late).isLessThan(BUDGET);

            fake.isFaithful();
            assertThat(answers.to(ASKED)).isComposedBy("extractive");
            clock.pass(Duration.ofSeconds(31));
            IntStream.range(0, 5).forEach(it -> assertThat(answers.to(ASKED)).isComposedBy(provider + "-test"));
        }
    }

    private static FakeModel fake(String provider) {
        return switch (provider) {
            case "gemini" -> new FakeGemini();
            case "openai" -> new FakeOpenAi();
            default -> new FakeOllama();
        };
    }

    private static Duration timed(Runnable step) {
        long begin = System.nanoTime();
        step.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Duration p99(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() * 99 / 100);
    }
}
