package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTests {

    @Test
    void readsFactsAndTheWaysToSayThem() {
        assertThat(Fact.in("30 hari / sebulan|25 MB"))
                .containsExactly(new Fact(List.of("30 hari", "sebulan")), new Fact(List.of("25 MB")));
        assertThat(Fact.in(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "25 MB, Had fail ialah 25\u00a0mb., true",
        "25, Had fail ialah 250 MB., false",
        "no, Nobody knows., false",
        "no, The answer is no., true",
        "tidak, Anda tidaklah dibenarkan., true",
        "hari, Dalam seharian., false",
        "e-mel, Guna e\u2010mel rasmi., true",
        "don't, You don\u2019t have to., true"
    })
    void isFoundAsPeopleSayIt(String fact, String text, boolean said) {
        assertThat(new Fact(List.of(fact)).isSaidBy(text)).isEqualTo(said);
    }

    @Test
    void oneWayIsEnough() {
        assertThat(new Fact(List.of("30 days", "a month")).isSaidBy("It takes a month."))
                .isTrue();
    }
}
