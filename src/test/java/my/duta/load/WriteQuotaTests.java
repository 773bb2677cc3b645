package my.duta.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WriteQuotaTests {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void takesOneWriteASecondIntoASpace() {
        var quota = new WriteQuota(1);

        assertThat(quota.take("spaces/a", 0)).isTrue();
        assertThat(quota.take("spaces/a", SECOND / 2)).isFalse();
        assertThat(quota.take("spaces/b", SECOND / 2)).isTrue();
        assertThat(quota.take("spaces/a", SECOND + 1)).isTrue();
    }

    @Test
    void takesTheBurstOfAMinuteAndThenFiftyASecond() {
        var quota = new WriteQuota(10);

        assertThat(taken(quota, "a", 0)).isEqualTo(300);
        assertThat(taken(quota, "b", SECOND)).isEqualTo(50);
    }

    private static long taken(WriteQuota quota, String run, long at) {
        return IntStream.range(0, 1_000)
                .filter(it -> quota.take("spaces/" + run + it, at))
                .count();
    }
}
