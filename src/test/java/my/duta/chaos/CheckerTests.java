package my.duta.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Logs that were forged in every way that the checker is there to notice. */
class CheckerTests {

    private static final String SPACE = "spaces/A";

    private final Checker checker = new Checker(4, 5_000);
    private final List<Evidence.Asked> asked = new ArrayList<>();
    private final List<Balancer.Webhook> deliveries = new ArrayList<>();
    private final List<Evidence.Said> said = new ArrayList<>();
    private final Map<String, String> entries = new HashMap<>();
    private Set<String> abandoned = Set.of();

    CheckerTests() {
        for (int i = 0; i < 3; i++) {
            var question = new Evidence.Asked(SPACE + "/messages/" + i, SPACE, true);
            asked.add(question);
            entries.put(question.id(), "1764032191000-" + (9 + i));
            deliveries.add(new Balancer.Webhook(question.message(), 0, 200, 30, true));
            said.add(new Evidence.Said(question.id(), SPACE, SPACE + "/messages/a" + i));
        }
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(check()).isEmpty();
    }

    @Test
    void findsALostQuestion() {
        said.remove(1);

        assertThat(check()).containsExactly(new Finding(Finding.Kind.LOST, SPACE + "/messages/1"));
    }

    @Test
    void takesAQuestionThatWasRefusedForNeitherLostNorFound() {
        said.remove(1);
        deliveries.set(1, new Balancer.Webhook(asked.get(1).message(), 0, 502, 30, false));

        assertThat(check()).isEmpty();
    }

    @Test
    void takesAnAnswerThatThePlatformRefusedAndTheAuditKnowsForAnEnd() {
        said.remove(1);
        abandoned = Set.of(asked.get(1).id());

        assertThat(check()).isEmpty();
    }

    @Test
    void findsADoubledAnswer() {
        said.add(new Evidence.Said(asked.get(2).id(), SPACE, SPACE + "/messages/a9"));

        assertThat(check()).containsExactly(new Finding(Finding.Kind.DOUBLED, SPACE + "/messages/2"));
    }

    @Test
    void findsAnAnswerInAnotherSpace() {
        said.set(2, new Evidence.Said(asked.get(2).id(), "spaces/B", "spaces/B/messages/a2"));

        assertThat(check()).containsExactly(new Finding(Finding.Kind.STRAY, "spaces/B/messages/a2"));
    }

    @Test
    void findsAnswersInAnotherOrder() {
        Collections.swap(said, 0, 1);

        assertThat(check()).containsExactly(new Finding(Finding.Kind.MISORDERED, SPACE));
    }

    @Test
    void knowsThatThePlatformMayDeliverInAnotherOrder() {
        Collections.swap(said, 0, 1);
        entries.put(asked.get(0).id(), "1764032191000-10");
        entries.put(asked.get(1).id(), "1764032191000-9");

        assertThat(check()).isEmpty();
    }

    @Test
    void findsTooManyTries() {
        assertThat(checker.check(evidence(Map.of("q", 5), 0, 0, List.of())))
                .containsExactly(new Finding(Finding.Kind.OVERTRIED, "q"));
    }

    @Test
    void findsWhatIsLeftOver() {
        assertThat(checker.check(evidence(Map.of("q", 4), 1, 2, List.of())))
                .containsExactly(
                        new Finding(Finding.Kind.LEFT_OVER, "1 at work"),
                        new Finding(Finding.Kind.LEFT_OVER, "2 on their way"));
    }

    @Test
    void findsABrokenChain() {
        assertThat(checker.check(evidence(Map.of(), 0, 0, List.of("BROKEN 3"))))
                .containsExactly(new Finding(Finding.Kind.CHAIN, "BROKEN 3"));
    }

    @Test
    void findsADeliveryThatTookTooLong() {
        deliveries.set(0, new Balancer.Webhook(asked.get(0).message(), 0, 200, 5_001, true));

        assertThat(check()).containsExactly(new Finding(Finding.Kind.SLOW, SPACE + "/messages/0 5001 ms"));
    }

    private List<Finding> check() {
        return checker.check(evidence(Map.of(), 0, 0, List.of()));
    }

    private Evidence evidence(Map<String, Integer> attempts, long atWork, long onTheirWay, List<String> chain) {
        return new Evidence(
                asked, deliveries, said, attempts, entries, abandoned, List.of(), atWork, onTheirWay, chain);
    }
}
