package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import my.duta.llm.SpentTokens;
import my.duta.llm.SpentTokens.Spending;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

class RedisSpentTokensIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final StringRedisTemplate redis = TestRedis.empty();
    private final SpentTokens one = new RedisSpentTokens(redis);
    private final SpentTokens other = new RedisSpentTokens(redis);

    @Test
    void knowsWhatAllSpentOnADay() {
        assertThat(one.on(DAY)).isEqualTo(Spending.NOTHING);

        one.add(DAY, new Spending(120, 80));
        other.add(DAY, new Spending(30, 20));
        other.add(DAY.plusDays(1), new Spending(1, 1));

        assertThat(one.on(DAY)).isEqualTo(new Spending(150, 100));
        assertThat(other.on(DAY)).isEqualTo(new Spending(150, 100));
    }

    @Test
    void forgetsADayThatIsOver() {
        one.add(DAY, new Spending(120, 80));

        assertThat(redis.getExpire(Keys.spent(DAY.toString()))).isBetween(1L, 2 * 24 * 3600L);
    }
}
