package my.duta.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import my.duta.retrieval.Signals;

/**
 * Whether what was found is likely to answer the question: a logistic model over the signals of the search.
 *
 * <p>Its few coefficients lie in {@code answer/abstention.properties}, where a reader can see what counts for what. The
 * probability is the answer's confidence; below the threshold we abstain.
 */
public final class AbstentionCheck {

    private final Properties coefficients;

    /** The check with the coefficients that Duta ships with. */
    public AbstentionCheck() {
        this(read("/answer/abstention.properties"));
    }

    AbstentionCheck(Properties coefficients) {
        this.coefficients = coefficients;
    }

    /** The probability, from 0 to 1, that what was found answers the question. */
    public double confidence(Signals signals) {
        double sum = of("intercept")
                + of("words") * signals.words()
                + of("best-words") * signals.bestWords()
                + of("coverage") * signals.coverage()
                + of("cosine") * signals.cosine()
                + of("nearest") * signals.nearest()
                + of("margin") * signals.margin()
                + of("lead") * signals.lead()
                + of("agreement") * signals.agreement()
                + of("heading") * signals.heading()
                + of("asks") * signals.asks()
                + of("sentence") * signals.sentence()
                + of("pairs") * signals.pairs()
                + of("answer-type") * signals.answerType()
                + of("unknown") * signals.unknown()
                + of("glossed") * signals.glossed()
                + of("glossed-cosine") * signals.glossed() * signals.cosine();
        return 1 / (1 + Math.exp(-sum));
    }

    /** Whether a confidence is enough to answer. */
    public boolean passes(double confidence) {
        return confidence >= of("threshold");
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
