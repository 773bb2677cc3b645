package my.duta.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * What counts for what when sections are put in order, from {@code retrieval/ranking.properties}.
 *
 * @param meaning what the cosine counts beside the words
 * @param meaningOfGloss the same where the model does not know the query's language and saw a gloss of it
 * @param nearest what the cosine of the nearest question that officers ask counts, or of the text if that is nearer
 * @param coverage what the share of covered words counts
 * @param heading what the share of words in title and headings counts
 * @param asks what a heading counts that asks the query
 * @param alike what the likeness of letters counts to a heading or a question that officers ask
 * @param sentence what words count that stand in one sentence
 * @param pairs what neighbouring words count that stand near each other
 */
record Weights(
        double meaning,
        double meaningOfGloss,
        double nearest,
        double coverage,
        double heading,
        double asks,
        double alike,
        double sentence,
        double pairs) {

    private static final String FILE = "/retrieval/ranking.properties";

    /** The weights that Duta ships with. */
    static Weights shipped() {
        try (InputStream in = Weights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + FILE);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Weights(
                    number(properties, "meaning"),
                    number(properties, "meaning-of-gloss"),
                    number(properties, "nearest"),
                    number(properties, "coverage"),
                    number(properties, "heading"),
                    number(properties, "asks"),
                    number(properties, "alike"),
                    number(properties, "sentence"),
                    number(properties, "pairs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(FILE + " lacks " + name);
        }
        return Double.parseDouble(value);
    }

    double score(Fit fit, boolean glossed) {
        return fit.words()
                + (glossed ? meaningOfGloss : meaning) * fit.cosine()
                + nearest * fit.nearest()
                + coverage * fit.coverage()
                + heading * fit.heading()
                + asks * fit.asks()
                + alike * fit.alike()
                + sentence * fit.closeness().sentence()
                + pairs * fit.closeness().pairs();
    }
}
