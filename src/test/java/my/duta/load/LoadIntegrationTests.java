package my.duta.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred officers ask at their own pace, in both dialects; what is counted holds on any machine. */
class LoadIntegrationTests {

    private static final double SECONDS = 5;
    private static final double PER_SECOND = 40;

    @Test
    void everyQuestionIsAnsweredOnceAtTheCostThatIsPromised(@TempDir Path folder) {
        try (var stand = new Stand(folder, 1)) {
            Measured run = stand.open(Scenario.even("short", PER_SECOND, SECONDS, 60));

            System.out.println(run);
            assertThat(run.asked()).isGreaterThan(150);
            assertThat(run.answered()).isEqualTo(run.asked());
            assertThat(stand.redis().setting("appendfsync")).isEqualTo("always");
        }
    }
}
