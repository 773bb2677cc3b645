package my.duta.cli;

import java.util.List;
import java.util.Optional;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Question;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.privacy.ClassificationMarks;
import my.duta.privacy.Redaction;
import org.springframework.context.ApplicationContext;

/** Asks as an officer does: marked text is stopped and personal data masked before anything is looked for. */
final class Asking {

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
        Language language = detector.detect(question).language();
        return ClassificationMarks.find(question).isPresent()
                ? new Answer.Abstention(language, 1, Answer.Abstention.Reason.CLASSIFIED)
                : answers.to(new Question(Redaction.mask(question).text(), language, agency, earlier));
    }
}
