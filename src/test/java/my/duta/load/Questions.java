package my.duta.load;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;

/** The questions of the evaluation, of which few are asked often and many seldom, by Zipf's law. */
final class Questions {

    private final Map<String, List<String>> byLanguage = new HashMap<>();
    private final Map<String, double[]> shares = new HashMap<>();

    /** Reads tables with the columns {@code question} and {@code language}. */
    Questions(long seed, List<Path> tables) {
        for (Path table : tables) {
            try (Reader reader = Files.newBufferedReader(table);
                    var rows = CSVFormat.DEFAULT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get()
                            .parse(reader)) {
                rows.forEach(it -> byLanguage
                        .computeIfAbsent(it.get("language"), language -> new ArrayList<>())
                        .add(it.get("question")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        byLanguage.forEach((language, questions) -> {
            Collections.shuffle(questions, new Random(seed));
            shares.put(language, zipf(questions.size()));
        });
    }

    private static double[] zipf(int size) {
        var sums = new double[size];
        double sum = 0;
        for (int rank = 1; rank <= size; rank++) {
            sum += 1.0 / rank;
            sums[rank - 1] = sum;
        }
        return sums;
    }

    /** Draws one of a language. */
    String draw(String language, SplittableRandom random) {
        double[] sums = shares.get(language);
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return byLanguage.get(language).get(Math.min(sums.length - 1, found < 0 ? -found - 1 : found));
    }
}
