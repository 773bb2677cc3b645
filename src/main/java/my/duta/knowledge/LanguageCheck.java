package my.duta.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import my.duta.language.Detection;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.MalayMarkers;
import my.duta.language.Normaliser;
import my.duta.manuscript.Block;
import my.duta.manuscript.Element;
import my.duta.manuscript.Format;
import my.duta.manuscript.ManuscriptReader;
import my.duta.manuscript.Place;

/** Is an edition in its language, and is its Malay not Indonesian? */
final class LanguageCheck implements Check {

    /** Sections of fewer words are too short to tell their language. */
    private static final int FEWEST = 15;

    private static final double SURE = 0.5;
    private static final String INDONESIAN = "id";

    /** What stands in quotation marks is talked about, and not said. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\n]{1,80}\"|“[^”\\n]{1,80}”|‘[^’\\n]{1,80}’");

    private final LanguageDetector detector;
    private final MalayMarkers markers;

    LanguageCheck(LanguageDetector detector, MalayMarkers markers) {
        this.detector = detector;
        this.markers = markers;
    }

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        var findings = new ArrayList<Finding>();
        for (ReadEdition edition : read.editions()) {
            if (edition.edition().language() == Language.MALAY) {
                indonesian(edition, findings);
            }
            Outline.of(edition).sections().forEach(it -> otherLanguage(edition, it, findings));
        }
        return findings;
    }

    private void indonesian(ReadEdition edition, List<Finding> findings) {
        mark(edition, edition.edition().title(), Place.line(1), findings);
        for (Element element : edition.manuscript().elements()) {
            mark(edition, words(element), element.place(), findings);
        }
    }

    private void mark(ReadEdition edition, String text, Place place, List<Finding> findings) {
        for (MalayMarkers.Marker it : markers.indonesianIn(QUOTED.matcher(text).replaceAll(" , "))) {
            findings.add(new Finding(
                    Finding.Kind.INDONESIAN,
                    edition.file().name(),
                    line(edition, place, it.found()),
                    it.found(),
                    it.malay().isEmpty() ? "–" : it.malay()));
        }
    }

    /** The line of a text file in which words stand, from a line on; else the place as it is. */
    private static Place line(ReadEdition edition, Place place, String words) {
        if (edition.file().format() != Format.MARKDOWN) {
            return place;
        }
        String[] lines = ManuscriptReader.text(edition.file().content()).split("\n", -1);
        for (int i = Math.max(0, place.number() - 1); i < lines.length; i++) {
            if ((" " + String.join(" ", Normaliser.words(lines[i])) + " ").contains(" " + words + " ")) {
                return Place.line(i + 1);
            }
        }
        return place;
    }

    private void otherLanguage(ReadEdition edition, Outline.Section section, List<Finding> findings) {
        String words = section.words();
        if (Normaliser.words(words).size() < FEWEST) {
            return;
        }
        Language language = edition.edition().language();
        Detection found = detector.detect(words);
        if (found.language() != language && found.confidence() >= SURE) {
            findings.add(otherLanguage(edition, section, found.language().code()));
        } else if (language == Language.MALAY && markers.isIndonesian(words)) {
            findings.add(otherLanguage(edition, section, INDONESIAN));
        }
    }

    private static Finding otherLanguage(ReadEdition edition, Outline.Section section, String code) {
        return new Finding(
                Finding.Kind.OTHER_LANGUAGE, edition.file().name(), section.place(), section.heading(), code);
    }

    private static String words(Element element) {
        if (element instanceof Element.Heading heading) {
            return heading.words();
        }
        if (element instanceof Element.Quotation quotation) {
            return quotation.words();
        }
        Block block = ((Element.Body) element).block();
        return block.words();
    }
}
