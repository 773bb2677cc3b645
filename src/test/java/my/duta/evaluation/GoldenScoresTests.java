package my.duta.evaluation;

import static my.duta.evaluation.Verdicts.OTHER;
import static my.duta.evaluation.Verdicts.RIGHT;
import static my.duta.evaluation.Verdicts.abstained;
import static my.duta.evaluation.Verdicts.answerable;
import static my.duta.evaluation.Verdicts.answered;
import static my.duta.evaluation.Verdicts.askedBack;
import static my.duta.evaluation.Verdicts.doubtful;
import static my.duta.evaluation.Verdicts.unanswerable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import my.duta.answer.Answer.Abstention.Reason;
import org.junit.jupiter.api.Test;

class GoldenScoresTests {

    @Test
    void sharesAreOfThoseTheyAreAbout() {
        GoldenScores scores = GoldenScores.of(List.of(
                answered(answerable(), "Gem ialah pembantu.", RIGHT),
                answered(answerable(), "Gem percuma.", OTHER, RIGHT),
                answered(answerable(), "Gem ialah pembantu.", OTHER),
                abstained(answerable(), Reason.NOTHING_RELEVANT),
                abstained(unanswerable(), Reason.OUT_OF_SCOPE),
                abstained(unanswerable(), Reason.UNSAFE),
                answered(unanswerable(), "Gem ialah pembantu.", OTHER),
                askedBack(doubtful())));

        assertThat(scores.questions()).isEqualTo(8);
        assertThat(scores.withSections()).isEqualTo(4);
        assertThat(scores.accepted()).isEqualTo(3.0 / 8);
        assertThat(scores.inScopeAnswered()).isEqualTo(0.75);
        assertThat(scores.firstCitation()).isEqualTo(1.0 / 3);
        assertThat(scores.anyCitation()).isEqualTo(2.0 / 3);
        assertThat(scores.facts()).isEqualTo(2.0 / 3);
        assertThat(scores.forbidden()).isEqualTo(1);
        assertThat(scores.language()).isEqualTo(1);
        assertThat(scores.askedBack()).isEqualTo(1);
        assertThat(scores.rejected()).isEqualTo(2.0 / 3);
        assertThat(scores.reason()).isEqualTo(0.5);
        assertThat(scores.wrong()).isEqualTo(0.5);
        assertThat(scores.utility()).isCloseTo((1 + 0 - 4 - 0.5 - 4) / 8, within(1e-12));
    }

    @Test
    void nothingToShareIsNoShare() {
        GoldenScores scores = GoldenScores.of(List.of(askedBack(doubtful())));

        assertThat(scores.inScopeAnswered()).isNull();
        assertThat(scores.rejected()).isNull();
        assertThat(scores.wrong()).isNull();
        assertThat(scores.retrieval().recall1()).isNull();
        assertThat(scores.selective().aurc()).isNull();
    }
}
