package my.duta.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Embeds by the words alone, each at a place of its own, and counts the texts; knows English only. */
public final class WordEmbedder implements Embedder {

    private static final int DIMENSIONS = 64;

    private int embedded;
    private boolean away;

    /** How many texts were embedded so far, queries not counted. */
    public int embedded() {
        return embedded;
    }

    /** From now on it gives no vectors, as if it were served elsewhere and its server were down. */
    public void goesAway() {
        away = true;
    }

    @Override
    public float[] embedQuery(String query) {
        return vector(query, DIMENSIONS);
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        if (away) {
            throw new ModelUnavailable("words is away", new IllegalStateException());
        }
        embedded += texts.size();
        var vectors = new ArrayList<float[]>();
        texts.forEach(it -> vectors.add(vector(it, DIMENSIONS)));
        return vectors;
    }

    static float[] vector(String text, int dimensions) {
        var vector = new float[dimensions];
        vector[0] = 0.01f;
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            vector[Math.floorMod(word.hashCode(), dimensions)] += 1;
        }
        return vector;
    }

    @Override
    public String model() {
        return "words";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }
}
