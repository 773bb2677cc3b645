package my.duta.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTests {

    @ParameterizedTest
    @CsvSource({
        "Berapakah harga lesen Gemini?, MONEY",
        "How much does a licence cost?, MONEY",
        "Berapa lama sejarah disimpan?, DURATION",
        "How many days do I have to report?, DURATION",
        "Bila GPAISA dikeluarkan?, TIME",
        "When was GPAISA published?, TIME",
        "Berapa ramai pegawai dilatih?, AMOUNT",
        "How many principles are there?, AMOUNT",
        "Apakah GPAISA?, ANY",
        "Who answers for the output of AI?, ANY",
    })
    void isReadOffTheQuestion(String question, AnswerType type) {
        assertThat(AnswerType.of(question)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY, Dendanya tidak melebihi RM500.",
        "MONEY, Gemini is included at no extra cost.",
        "DURATION, Sejarah disimpan selama 18 bulan.",
        "DURATION, Laporkan dalam tempoh enam jam.",
        "TIME, GPAISA bermula pada 27 Februari 2025.",
        "AMOUNT, There are seven principles.",
        "ANY, Apa sahaja.",
    })
    void standsInATextThatHoldsOne(AnswerType type, String text) {
        assertThat(type.standsIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY, GPAISA mempunyai 7 prinsip.",
        "DURATION, Terdapat 12 kementerian.",
        "TIME, Ketelusan ialah satu prinsip.",
        "AMOUNT, Ketelusan dan keadilan.",
    })
    void doesNotStandInATextThatHoldsAnotherKind(AnswerType type, String text) {
        assertThat(type.standsIn(text)).isFalse();
    }
}
