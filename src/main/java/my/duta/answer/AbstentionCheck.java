package my.duta.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Whether what was found is likely to answer the question: a logistic model over the evidence.
 *
 * <p>Its few coefficients lie in {@code answer/abstention.properties}, where a reader can see what counts for what. The
 * probability is the answer's confidence; below the threshold we abstain.
 */
final class AbstentionCheck {

    private final Properties coefficients;

    AbstentionCheck() {
        this(read("/answer/abstention.properties"));
    }

    AbstentionCheck(Properties coefficients) {
        this.coefficients = coefficients;
    }

    /** The probability, from 0 to 1, that what was found answers the question. */
    double confidence(Evidence evidence) {
        double sum = of("intercept")
                + of("ideal") * evidence.ideal()
                + of("covered") * evidence.covered()
                + of("meaning") * evidence.meaning()
                + of("agreement") * evidence.agreement()
                + of("margin") * evidence.margin()
                + of("unknown") * evidence.unknown()
                + of("heading") * evidence.heading()
                + of("asks") * evidence.asks();
        return 1 / (1 + Math.exp(-sum));
    }

    /** Whether a confidence is enough to answer. */
    boolean passes(double confidence) {
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
