package my.duta.cli;

import java.util.List;
import java.util.Optional;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Question;
import my.duta.answer.Written;
import my.duta.evaluation.TwoWays;
import my.duta.language.LanguageDetector;
import my.duta.privacy.ClassificationMarks;
import my.duta.privacy.Redaction;
import org.springframework.context.ApplicationContext;

/** Asks as an officer does: marked text is stopped and personal data masked before anything is looked for. */
final class Asking implements TwoWays {

    private final Answers answers;
    private final LanguageDetector detector;
    private final Optional<String> agency;

    /**
     * Asks for an officer.
     *
     * @param agency the abbreviation of the officer's agency, if known
     */
    Asking(ApplicationContext rooms, Optional<String> agency) {
        this.answers = rooms.getBean(Answers.class);
        this.detector = rooms.getBean(LanguageDetector.class);
        this.agency = agency;
    }

    Answer answer(String question, List<String> earlier) {
        return asked(question, earlier).map(answers::to).orElseGet(() -> classified(question));
    }

    @Override
    public Answer quoted(String question, List<String> earlier) {
        return asked(question, earlier).map(answers::quoted).orElseGet(() -> classified(question));
    }

    @Override
    public Written written(String question, List<String> earlier) {
        return asked(question, earlier)
                .map(answers::written)
                .orElseGet(() -> new Written(classified(question), Optional.empty()));
    }

    /** The question as it may be answered; none if it bears a classification mark. */
    private Optional<Question> asked(String question, List<String> earlier) {
        return ClassificationMarks.find(question).isPresent()
                ? Optional.empty()
                : Optional.of(new Question(
                        Redaction.mask(question).text(),
                        detector.detect(question).language(),
                        agency,
                        earlier));
    }

    private Answer classified(String question) {
        return new Answer.Abstention(detector.detect(question).language(), 1, Answer.Abstention.Reason.CLASSIFIED);
    }
}
