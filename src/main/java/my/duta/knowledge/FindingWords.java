package my.duta.knowledge;

import java.util.List;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.manuscript.Place;
import org.springframework.stereotype.Component;

/** Says findings to the people who mend them: what is wrong, and how to put it right. */
@Component
public class FindingWords {

    private static final String FINDING = "knowledge.finding.";
    private static final String UNREADABLE = "knowledge.unreadable.";
    private static final String WANTED = "knowledge.wanted.";
    private static final String SEVERITY = "knowledge.severity.";
    private static final String PLACE = "knowledge.place.";
    private static final String LANGUAGE = "knowledge.language.";

    private final Words words;

    public FindingWords(Words words) {
        this.words = words;
    }

    /** What is wrong and how to mend it, without where. */
    public String say(Finding finding, Language language) {
        return words.say(language, FINDING + finding.kind(), arguments(finding, language));
    }

    /** The file of a finding, and the line, page, slide or sheet if it has one; empty if all files are meant. */
    public String where(Finding finding, Language language) {
        String place = place(finding.place(), language);
        return place.isEmpty() ? finding.file() : finding.file() + ", " + place;
    }

    /** A place as people say it, for example {@code line 5}; empty for the whole file. */
    public String place(Place place, Language language) {
        return place.number() == 0 ? "" : words.say(language, PLACE + place.unit(), Integer.toString(place.number()));
    }

    /** How bad it is, in a word. */
    public String severity(Finding.Severity severity, Language language) {
        return words.say(language, SEVERITY + severity);
    }

    private Object[] arguments(Finding finding, Language language) {
        List<String> details = finding.details();
        return switch (finding.kind()) {
            case UNREADABLE -> new Object[] {words.say(language, UNREADABLE + details.get(0), detail(details, 1))};
            case KEY_MISSING -> new Object[] {details.get(0), words.say(language, WANTED + details.get(0))};
            case VALUE_WRONG ->
                new Object[] {details.get(0), detail(details, 1), words.say(language, WANTED + details.get(0))};
            case EDITION_MISSING -> new Object[] {words.say(language, LANGUAGE + details.get(0)), details.get(0)};
            case OTHER_LANGUAGE -> new Object[] {details.get(0), words.say(language, LANGUAGE + detail(details, 1))};
            default -> details.toArray();
        };
    }

    private static String detail(List<String> details, int index) {
        return index < details.size() ? details.get(index) : "";
    }
}
