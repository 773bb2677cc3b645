package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import my.duta.language.Language;
import my.duta.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class RiskCoveragePlotTests {

    private final Words words = new Words();

    @ParameterizedTest
    @EnumSource
    void isXmlWithATitleNamedAxesAndALegend(Language language) throws Exception {
        Document svg = parsed(new Selection(Trials.many(), Trials.many()).plot(words, language));

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(texts(svg, "title")).containsExactly(words.say(language, "evaluation.plot.title"));
        assertThat(texts(svg, "text"))
                .contains(
                        words.say(language, "evaluation.plot.title"),
                        words.say(language, "evaluation.plot.coverage"),
                        words.say(language, "evaluation.plot.risk"),
                        words.say(language, "evaluation.confidence"),
                        words.say(language, "evaluation.cosine"),
                        "0 %",
                        "100 %");
        assertThat(texts(svg, "style").get(0)).contains("prefers-color-scheme: dark");
    }

    @Test
    void drawsAPointForEachThreshold() throws Exception {
        Document svg = parsed(new Selection(
                        List.of(Trials.right(0.9), Trials.right(0.8), Trials.unanswerable(0.1)),
                        List.of(Trials.unanswerable(0.5)))
                .plot(words, Language.ENGLISH));

        List<String> lines = paths(svg, "curve curve0");
        assertThat(lines.get(0)).matches("M[\\d. ]+L[\\d. ]+L[\\d. ]+");
        assertThat(paths(svg, "curve curve1").get(0)).isEqualTo("M620.0 50.0");
    }

    @Test
    void drawsNoCurveOfNothing() throws Exception {
        Document svg = parsed(new Selection(List.of(), List.of()).plot(words, Language.ENGLISH));

        assertThat(paths(svg, "curve curve0")).hasSize(1);
    }

    @Test
    void thinsACurveThatIsTooFineToBeSeen() throws Exception {
        List<Trial> fine = IntStream.range(0, 5000)
                .mapToObj(it -> Trials.right(it / 5000.0))
                .toList();

        Document svg = parsed(new Selection(fine, List.of()).plot(words, Language.ENGLISH));

        assertThat(paths(svg, "curve curve0").get(0).split("L")).hasSizeLessThan(500);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg, String tag) {
        var found = svg.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(it -> found.item(it).getTextContent())
                .toList();
    }

    private static List<String> paths(Document svg, String kind) {
        var found = svg.getElementsByTagName("path");
        return IntStream.range(0, found.getLength())
                .mapToObj(it -> (Element) found.item(it))
                .filter(it -> it.getAttribute("class").equals(kind))
                .map(it -> it.getAttribute("d"))
                .toList();
    }
}
