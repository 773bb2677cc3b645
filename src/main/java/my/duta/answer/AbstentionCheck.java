package my.duta.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Passage;
import my.duta.retrieval.Signals;

/**
 * Whether what was found is likely to answer the question: a logistic model over the signals of the search.
 *
 * <p>Its few coefficients lie in {@code answer/abstention.properties}, where a reader can see what counts for what. The
 * probability is the answer's confidence; below the threshold we abstain.
 */
public final class AbstentionCheck {

    /** A reading that is offered has all its words from a rule, few of them telling; a fifth of the threshold does. */
    private static final double OFFERED = 0.2;

    /** So many informative words are many, for a question. */
    private static final double MANY = 12;

    private final Properties coefficients;

    /** The check with the coefficients that Duta ships with. */
    public AbstentionCheck() {
        this(read("/answer/abstention.properties"));
    }

    AbstentionCheck(Properties coefficients) {
        this.coefficients = coefficients;
    }

    /**
     * The probability, from 0 to 1, that what was found answers the question; 0 where nothing was found, or first a section
     * that only names what is not answered.
     */
    public double confidence(Findings findings) {
        return findings.passages().stream()
                        .limit(1)
                        .map(Passage::chunk)
                        .allMatch(it -> OpenPoints.namedBy(it).isPresent())
                ? 0
                : confidence(findings.signals());
    }

    private double confidence(Signals signals) {
        double sum = of("intercept");
        for (var measure : measures(signals).entrySet()) {
            sum += of(measure.getKey()) * measure.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What the model weighs, by the names of its coefficients. */
    static Map<String, Double> measures(Signals signals) {
        var measures = new LinkedHashMap<String, Double>();
        measures.put("lead", signals.lead());
        measures.put("share", signals.share());
        measures.put("margin", signals.margin());
        measures.put("words", signals.words());
        measures.put("coverage", signals.coverage());
        measures.put("unknown", signals.unknown());
        measures.put("cosine", signals.cosine());
        measures.put("several", signals.several());
        measures.put("nearest-glossed", signals.nearest() * signals.glossed());
        measures.put("asks-rank", signals.asksRank());
        measures.put("alike-rank", signals.alikeRank());
        measures.put("asks-covered", signals.asks() * signals.coverage());
        measures.put("sentence", signals.sentence());
        measures.put("pairs", signals.pairs());
        measures.put("answer-type", signals.answerType());
        measures.put("particulars", signals.particulars());
        measures.put("informative", Math.min(1, signals.informative() / MANY));
        return measures;
    }

    /**
     * What a signal counts.
     *
     * @param name of the signal, as in {@code answer/abstention.properties}
     * @param weight positive for what speaks for answering
     */
    public record Weighed(String name, double measure, double weight) {}

    /** All signals with their weights, what counts most first. */
    public List<Weighed> weighed(Signals signals) {
        return measures(signals).entrySet().stream()
                .map(it -> new Weighed(it.getKey(), it.getValue(), of(it.getKey())))
                .sorted(Comparator.comparingDouble((Weighed it) -> -Math.abs(it.measure() * it.weight())))
                .toList();
    }

    /** The confidence that is needed to answer, from 0 to 1. */
    public double threshold() {
        return of("threshold");
    }

    /** Whether a confidence is enough to answer. */
    public boolean passes(double confidence) {
        return confidence >= of("threshold");
    }

    /** Whether a confidence is enough to offer a question that its asker has not put yet. */
    boolean mayPass(double confidence) {
        return confidence >= of("threshold") * OFFERED;
    }

    private double of(String name) {
        String value = coefficients.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("answer/abstention.properties lacks " + name);
        }
        return Double.parseDouble(value);
    }

    private static Properties read(String resource) {
        try (InputStream in = AbstentionCheck.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
