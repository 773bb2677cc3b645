package my.duta.evaluation;

import static my.duta.evaluation.Verdicts.OTHER;
import static my.duta.evaluation.Verdicts.RIGHT;
import static my.duta.evaluation.Verdicts.abstained;
import static my.duta.evaluation.Verdicts.answerable;
import static my.duta.evaluation.Verdicts.answered;
import static my.duta.evaluation.Verdicts.answeredInEnglish;
import static my.duta.evaluation.Verdicts.askedBack;
import static my.duta.evaluation.Verdicts.doubtful;
import static my.duta.evaluation.Verdicts.unanswerable;
import static org.assertj.core.api.Assertions.assertThat;

import my.duta.answer.Answer.Abstention.Reason;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static final String SOUND = "Gem ialah pembantu anda.";

    @Test
    void acceptsAnAnswerThatIsRightInEveryWay() {
        Verdict verdict = answered(answerable(), SOUND, RIGHT, OTHER);

        assertThat(verdict.isAccepted()).isTrue();
        assertThat(verdict.utility()).isEqualTo(1);
        assertThat(verdict.trial(verdict.confidence())).contains(new Trial(0.9, true, true));
    }

    @Test
    void seesWhatIsNotRightAboutAnAnswer() {
        assertThat(answered(answerable(), SOUND, OTHER, RIGHT).failures()).containsExactly(Failure.WRONG_CITATION);
        assertThat(answered(answerable(), "Gem percuma.", RIGHT).failures())
                .containsExactly(Failure.FACT_MISSING, Failure.FORBIDDEN_FACT);
        assertThat(answeredInEnglish(answerable(), SOUND, RIGHT).failures()).containsExactly(Failure.OTHER_LANGUAGE);
    }

    @Test
    void callsAnAnswerWrongThatNothingCitedSupports() {
        assertThat(answered(answerable(), SOUND, OTHER, RIGHT).isWrong()).isFalse();
        assertThat(answered(answerable(), SOUND, OTHER, RIGHT).utility()).isZero();
        assertThat(answered(answerable(), SOUND, OTHER).isWrong()).isTrue();
        assertThat(answered(answerable(), SOUND, OTHER).utility()).isEqualTo(-4);
        assertThat(answered(unanswerable(), SOUND, RIGHT).isWrong()).isTrue();
        assertThat(answered(unanswerable(), SOUND, RIGHT).failures()).containsExactly(Failure.ANSWERED);
    }

    @Test
    void chargesForAnAnswerThatWasOwed() {
        Verdict verdict = abstained(answerable(), Reason.NOTHING_RELEVANT);

        assertThat(verdict.failures()).containsExactly(Failure.NOT_ANSWERED);
        assertThat(verdict.isNeedless()).isTrue();
        assertThat(verdict.utility()).isEqualTo(-0.5);
        assertThat(verdict.trial(verdict.confidence())).contains(new Trial(0.25, true, false));
        assertThat(askedBack(answerable()).utility()).isEqualTo(-0.5);
    }

    @Test
    void acceptsAnAbstentionForARightReasonOnly() {
        assertThat(abstained(unanswerable(), Reason.OUT_OF_SCOPE).isAccepted()).isTrue();
        assertThat(abstained(unanswerable(), Reason.OUT_OF_SCOPE).utility()).isZero();
        assertThat(abstained(unanswerable(), Reason.UNSAFE).failures()).containsExactly(Failure.WRONG_REASON);
        assertThat(askedBack(unanswerable()).failures()).containsExactly(Failure.ASKED_BACK);
    }

    @Test
    void wantsADoubtfulQuestionAskedBackAndTriesNoThresholdOnIt() {
        assertThat(askedBack(doubtful()).isAccepted()).isTrue();
        assertThat(askedBack(doubtful()).trial(0.5)).isEmpty();
        assertThat(abstained(doubtful(), Reason.NOTHING_RELEVANT).failures()).containsExactly(Failure.NOT_ASKED_BACK);
    }

    @Test
    void measuresTheSearchByItself() {
        RetrievalScores scores =
                abstained(answerable(), Reason.NOTHING_RELEVANT).retrieval().orElseThrow();

        assertThat(scores.recall1()).isZero();
        assertThat(scores.recall3()).isEqualTo(1);
        assertThat(scores.mrr10()).isEqualTo(0.5);
        assertThat(scores.hit1()).isZero();
        assertThat(scores.hit3()).isEqualTo(1);
        assertThat(abstained(unanswerable(), Reason.OUT_OF_SCOPE).retrieval()).isEmpty();
    }
}
