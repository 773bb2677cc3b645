package my.duta.answer;

import org.springframework.stereotype.Component;

/** Answers questions, or says that it cannot. */
@Component
public class Answers {

    /** Answers a question from the sources, asks back, or abstains. Never fails: what goes wrong is an abstention. */
    public Answer to(Question question) {
        return new Answer.Abstention(question.language(), 1, Answer.Abstention.Reason.NOTHING_RELEVANT);
    }
}
