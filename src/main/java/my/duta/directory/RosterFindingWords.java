package my.duta.directory;

import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** Says findings to the people who mend them: where, what is wrong, and how to put it right. */
@Component
public class RosterFindingWords {

    private static final String FINDING = "roster.finding.";
    private static final String SEVERITY = "knowledge.severity.";

    private final Words words;

    public RosterFindingWords(Words words) {
        this.words = words;
    }

    /** What is wrong and how to mend it, without where. */
    public String say(RosterFinding finding, Language language) {
        return words.say(language, FINDING + finding.kind(), finding.details().toArray());
    }

    /** The line, as people say it; empty for the whole roster. */
    public String place(RosterFinding finding, Language language) {
        return finding.line() == 0 ? "" : words.say(language, "knowledge.place.LINE", Integer.toString(finding.line()));
    }

    /** How bad it is, in a word. */
    public String severity(RosterFinding.Severity severity, Language language) {
        return words.say(language, SEVERITY + severity);
    }
}
