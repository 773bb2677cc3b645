package my.duta.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BestTests {

    @Test
    void keepsTheHighestAndPutsThemFirst() {
        var best = new Best(3);
        float[] scores = {-0.5f, 2, -0.1f, 0.5f, -0.3f};
        for (int i = 0; i < scores.length; i++) {
            best.offer(i, scores[i]);
        }

        assertThat(best.take()).containsExactly(1, 3, 2);
        assertThat(best.take()).isEmpty();
    }

    @Test
    void prefersTheEarlierOfTwoThatAreEqual() {
        var best = new Best(2);
        for (int i = 9; i >= 0; i--) {
            best.offer(i, 1);
        }

        assertThat(best.take()).containsExactly(0, 1);
    }

    @Test
    void keepsNoneWhereNoneIsAskedFor() {
        var best = new Best(0);
        best.offer(1, 1);

        assertThat(best.take()).isEmpty();
    }
}
