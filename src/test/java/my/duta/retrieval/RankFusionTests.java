package my.duta.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankFusionTests {

    @Test
    void keepsTheOrderOfASingleRanking() {
        assertThat(merged(new Ranking<>(List.of("a", "b", "c"), 1))).containsExactly("a", "b", "c");
    }

    @Test
    void prefersWhatTwoRankersFind() {
        assertThat(merged(new Ranking<>(List.of("a", "b"), 1), new Ranking<>(List.of("c", "b"), 1)))
                .containsExactly("b", "a", "c");
    }

    @Test
    void listensLessToALightRanker() {
        assertThat(merged(new Ranking<>(List.of("a", "b"), 1), new Ranking<>(List.of("b", "a"), 0.2)))
                .containsExactly("a", "b");
    }

    @Test
    void doesNotHearARankerWithoutWeight() {
        assertThat(merged(new Ranking<>(List.of("a"), 1), new Ranking<>(List.of("b"), 0)))
                .containsExactly("a");
    }

    @Test
    void countsAThingOnceInARanking() {
        assertThat(merged(new Ranking<>(List.of("a", "b", "b", "b"), 1))).containsExactly("a", "b");
    }

    @Test
    void ordersEqualsByTheEarlierRanking() {
        assertThat(merged(new Ranking<>(List.of("a"), 1), new Ranking<>(List.of("b"), 1)))
                .containsExactly("a", "b");
    }

    private static List<String> merged(Ranking<String> ranking) {
        return merged(ranking, new Ranking<>(List.of(), 1));
    }

    private static List<String> merged(Ranking<String> one, Ranking<String> other) {
        return RankFusion.merge(List.of(one, other)).stream()
                .map(RankFusion.Fused::thing)
                .toList();
    }
}
