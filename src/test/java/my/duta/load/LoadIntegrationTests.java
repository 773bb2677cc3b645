package my.duta.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred questions come at their own pace, in both dialects; what is counted holds on any machine. */
@Tag("alone")
class LoadIntegrationTests {

    private static final double SECONDS = 8;
    private static final double PER_SECOND = 25;
    private static final double A_MINUTE_IN_SECONDS = 60 / SECONDS;

    @Test
    void everyQuestionIsAnsweredOnce(@TempDir Path folder) {
        try (var stand = new Stand(folder, 1, true)) {
            Measured run = stand.open(Scenario.even("short", PER_SECOND, SECONDS, A_MINUTE_IN_SECONDS));

            assertThat(run.asked()).as("asked").isGreaterThan(150);
            assertThat(run.answered()).as("answered of %s", run.ends()).isEqualTo(run.asked());
            assertThat(run.pressed())
                    .as("presses")
                    .containsKey("SEND_ESCALATION")
                    .doesNotContainKey("FAILED");
            assertThat(run.refusedShare()).as("writes that were one too many").isLessThanOrEqualTo(0.1);
            assertThat(stand.redis().setting("appendfsync")).isEqualTo("always");
        }
    }
}
