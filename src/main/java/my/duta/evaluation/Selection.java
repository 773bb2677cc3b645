package my.duta.evaluation;

import java.util.List;
import my.duta.language.Language;
import my.duta.language.Words;

/**
 * The same questions seen by two rules that decide what to answer.
 *
 * @param confidence ours
 * @param cosine a threshold on how near in meaning the nearest passage is
 */
record Selection(List<Trial> confidence, List<Trial> cosine) {

    Selection {
        confidence = List.copyOf(confidence);
        cosine = List.copyOf(cosine);
    }

    /** The risk-coverage curves of both, as SVG. */
    String plot(Words words, Language language) {
        return new RiskCoveragePlot(words, language)
                .svg(List.of(
                        new RiskCoveragePlot.Curve("evaluation.confidence", new RiskCoverage(confidence).points()),
                        new RiskCoveragePlot.Curve("evaluation.cosine", new RiskCoverage(cosine).points())));
    }
}
