package my.duta.answer;

import java.util.List;
import my.duta.answer.Answer.Abstention;
import my.duta.answer.Answer.Clarification;
import my.duta.answer.Answer.Grounded;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says of an answer what it cites, or why it abstains. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

    private AnswerAssert(Answer actual) {
        super(actual, AnswerAssert.class);
    }

    public static AnswerAssert assertThat(Answer actual) {
        return new AnswerAssert(actual);
    }

    /** Is grounded and cites a source among others. */
    public AnswerAssert cites(String source) {
        Assertions.assertThat(grounded().citations())
                .extracting(Citation::source)
                .contains(source);
        return this;
    }

    /** Is grounded and says this in a part of its own. */
    public AnswerAssert says(String text) {
        Assertions.assertThat(grounded().parts()).extracting(Answer.Part::text).contains(text);
        return this;
    }

    public AnswerAssert isComposedBy(String composer) {
        Assertions.assertThat(grounded().composer()).isEqualTo(composer);
        return this;
    }

    public AnswerAssert abstains(Abstention.Reason reason) {
        isNotNull().isInstanceOf(Abstention.class);
        Assertions.assertThat(((Abstention) actual).reason()).isEqualTo(reason);
        return this;
    }

    public AnswerAssert asksBack(String... readings) {
        isNotNull().isInstanceOf(Clarification.class);
        Assertions.assertThat(((Clarification) actual).readings()).isEqualTo(List.of(readings));
        return this;
    }

    private Grounded grounded() {
        isNotNull().isInstanceOf(Grounded.class);
        return (Grounded) actual;
    }
}
