package my.duta.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The informative words of a text, each cut to a stem that Malay and English forms share roughly.
 *
 * <p>Serves to compare a question with the sentences of a passage that retrieval has already found; it decides which
 * sentence is quoted, never whether one is found. The words left out lie in {@code answer/uninformative.txt}.
 */
final class Terms {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'][\\p{L}\\p{N}]+)*");
    private static final Set<String> UNINFORMATIVE = read("/answer/uninformative.txt");
    private static final List<String> CLITICS = List.of("lah", "kah", "nya", "tah");
    private static final List<String> SUFFIXES = List.of("kan", "an", "i");
    private static final List<String> PREFIXES =
            List.of("meng", "meny", "mem", "men", "me", "peng", "peny", "pem", "pen", "ber", "ter", "per", "di", "ke");
    private static final List<String> ENGLISH = List.of("ing", "ies", "ed", "es", "s");

    private Terms() {}

    /** The stems of a text's informative words, in order, each once. */
    static Set<String> of(String text) {
        return words(text).stream().map(Terms::stem).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The informative words themselves, in order, as they were written. */
    static List<String> words(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (matcher.find()) {
            String word = matcher.group();
            String lower = word.toLowerCase(Locale.ROOT);
            boolean telling = lower.length() > 1 || Character.isDigit(lower.charAt(0));
            if (telling && !UNINFORMATIVE.contains(lower)) {
                found.add(word);
            }
        }
        return found;
    }

    /** How many of the terms stand in a text with these terms. */
    static long shared(Set<String> terms, Set<String> others) {
        return terms.stream().filter(others::contains).count();
    }

    static String stem(String word) {
        String stem = word.toLowerCase(Locale.ROOT);
        stem = without(stem, CLITICS, 4);
        for (String prefix : PREFIXES) {
            if (stem.startsWith(prefix) && stem.length() - prefix.length() >= 4) {
                stem = stem.substring(prefix.length());
                break;
            }
        }
        stem = without(stem, SUFFIXES, 4);
        return without(stem, ENGLISH, 3);
    }

    private static String without(String word, List<String> endings, int least) {
        for (String ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= least) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Terms.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .flatMap(it -> List.of(it.strip().split("\\s+")).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
