package my.duta.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * The terms of the office, of AI and of the guidelines in Malay and English, from {@code knowledge/language/glossary.csv}.
 *
 * <p>The longest term wins: <i>keselamatan siber</i> is "cyber security" and not "safety" as well. A term is found with
 * its Malay clitic ({@code risikonya}) or its English plural ({@code guidelines}) too.
 */
@Component
public class Glossary {

    private static final List<String> CLITICS = List.of("nya", "kah", "lah", "pun", "ku", "mu");
    private static final int SHORTEST_STEM = 3;

    private final Map<Language, Map<String, Set<String>>> meanings = new EnumMap<>(Language.class);
    private final int longest;

    public Glossary() {
        meanings.put(Language.MALAY, new HashMap<>());
        meanings.put(Language.ENGLISH, new HashMap<>());
        for (CSVRecord row : WordList.rows("glossary.csv")) {
            add(Language.MALAY, row.get("malay"), row.get("english"));
            add(Language.ENGLISH, row.get("english"), row.get("malay"));
        }
        longest = meanings.values().stream()
                .flatMap(it -> it.keySet().stream())
                .mapToInt(it -> it.split(" ").length)
                .max()
                .orElse(0);
    }

    /**
     * The terms of a language that the terms in a text mean.
     *
     * @param text in the other language or in a mix of both; short forms should be unfolded first
     * @param to the language of the terms wanted
     * @return without repetition, in the order of the text; a term with several meanings brings them all
     */
    public List<String> across(String text, Language to) {
        List<String> words = Normaliser.words(text);
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); ) {
            Optional<Term> term = longestAt(words, i, to);
            term.ifPresent(it -> found.addAll(it.meanings()));
            i += term.map(Term::length).orElse(1);
        }
        return List.copyOf(found);
    }

    /**
     * A term met in a text.
     *
     * @param length in words
     * @param meanings what the other language says for it
     */
    record Term(int length, List<String> meanings) {

        Term {
            meanings = List.copyOf(meanings);
        }
    }

    /** The longest term that begins at a place of a text. */
    Optional<Term> longestAt(List<String> words, int at, Language to) {
        for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
            Optional<Set<String>> meant = meaning(words.subList(at, at + length), to);
            if (meant.isPresent()) {
                return Optional.of(new Term(length, List.copyOf(meant.get())));
            }
        }
        return Optional.empty();
    }

    private Optional<Set<String>> meaning(List<String> words, Language to) {
        Map<String, Set<String>> terms = terms(to.other());
        String last = words.get(words.size() - 1);
        String head = String.join(" ", words.subList(0, words.size() - 1));
        return stems(last, to.other()).stream()
                .map(it -> head.isEmpty() ? it : head + " " + it)
                .filter(terms::containsKey)
                .findFirst()
                .map(it -> terms.getOrDefault(it, Set.of()));
    }

    /** The word itself first, then what is left without an ending. */
    private static List<String> stems(String word, Language language) {
        List<String> stems = new ArrayList<>(List.of(word));
        if (language == Language.MALAY) {
            CLITICS.stream()
                    .filter(it -> word.endsWith(it) && word.length() - it.length() >= SHORTEST_STEM)
                    .forEach(it -> stems.add(word.substring(0, word.length() - it.length())));
        } else {
            if (word.endsWith("ies") && word.length() > 4) {
                stems.add(word.substring(0, word.length() - 3) + "y");
            }
            if (word.endsWith("es") && word.length() > 4) {
                stems.add(word.substring(0, word.length() - 2));
            }
            if (word.endsWith("s") && word.length() > SHORTEST_STEM) {
                stems.add(word.substring(0, word.length() - 1));
            }
        }
        return stems;
    }

    private void add(Language language, String term, String meaning) {
        String key = String.join(" ", Normaliser.words(term));
        terms(language).computeIfAbsent(key, it -> new LinkedHashSet<>()).add(meaning);
    }

    private Map<String, Set<String>> terms(Language language) {
        return meanings.getOrDefault(language, Map.of());
    }
}
