package my.duta.language;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes clitics and affixes off Malay words.
 *
 * <p>Affixes hide the first letter of a root: {@code menulis} may come from {@code tulis} or {@code nulis}. Where a
 * list of roots knows the answer we take it; where it does not, every root that is possible is a stem, because two
 * words that share one stem find each other.
 */
final class MalayStemmer {

    private static final int SHORTEST = 4;
    private static final int MOST = 4;
    private static final List<String> PARTICLES = List.of("lah", "kah", "tah", "pun");
    /** The one root that goes with two prefixes at once: {@code diketahui} and {@code pengetahuan} are of {@code tahu}. */
    private static final String KNOW = "tahu";

    private static final String KNOWN = "ketahu";
    private static final Pattern CLITIC = Pattern.compile("(?:nya|lah|kah)$");
    private static final Pattern ENDING = Pattern.compile("(?:kan|an|i)$");
    private static final Pattern ONE_SYLLABLE = Pattern.compile("[^aeiou]{1,2}[aeiou][^aeiou]{1,2}");

    /** Ber- loses its r before a root like {@code kerja}. */
    private static final Pattern BEFORE_ER = Pattern.compile("be[^aeiou]er");

    private static final String VOWELS = "aeiou";
    private static final Comparator<String> SHORTEST_FIRST = Comparator.comparingInt(String::length);

    private final Set<String> roots;
    private final Lexicon lexicon;

    MalayStemmer(Set<String> roots, Lexicon lexicon) {
        this.roots = Set.copyOf(roots);
        this.lexicon = lexicon;
    }

    /**
     * The stems of a word in lower case, the likeliest first; the word itself if it has no affix. A derived word that the
     * lexicon knows goes back to its root only where both are of one meaning.
     */
    List<String> stems(String word) {
        if (word.length() <= SHORTEST || !isPlain(word)) {
            return List.of(word);
        }
        if (roots.contains(word)) {
            return ofOneMeaning(word).map(this::stems).orElse(List.of(word));
        }
        Optional<String> active = active(word).filter(roots::contains);
        if (active.isPresent()) {
            return stems(active.get());
        }
        Set<String> possible = possible(word);
        String bare = withoutClitics(word);
        if (roots.contains(bare) && roots(possible, word).findAny().isEmpty()) {
            return stems(bare);
        }
        possible.addAll(possible(bare));
        return roots(possible, bare).max(SHORTEST_FIRST).map(this::stems).orElseGet(() -> likely(bare));
    }

    /** What a passive is the passive of: {@code dipastikan} goes where {@code memastikan} goes. */
    private static Optional<String> active(String word) {
        if (!word.startsWith("di")) {
            return Optional.empty();
        }
        String rest = word.substring(2);
        String swallowed = rest.substring(1);
        return Optional.of(
                switch (rest.charAt(0)) {
                    case 'p' -> "mem" + swallowed;
                    case 't' -> "men" + swallowed;
                    case 's' -> "meny" + swallowed;
                    case 'k' -> "meng" + swallowed;
                    case 'b', 'f', 'v' -> "mem" + rest;
                    case 'c', 'd', 'j', 'z' -> "men" + rest;
                    case 'l', 'm', 'n', 'r', 'w', 'y' -> "me" + rest;
                    default -> "meng" + rest;
                });
    }

    /** The root of a word that is known itself; of two that are as long, {@code mohon} and not {@code pohon}. */
    private Optional<String> ofOneMeaning(String word) {
        Set<String> possible = possible(word);
        possible.add(CLITIC.matcher(word).replaceFirst(""));
        return roots(possible, word)
                .filter(it -> lexicon.closeness(word, it) > 0)
                .min(SHORTEST_FIRST.thenComparing(it -> -lexicon.closeness(word, it)));
    }

    private List<String> likely(String bare) {
        List<String> likely = possible(bare).stream()
                .filter(MalayStemmer::isLongEnough)
                .limit(MOST)
                .toList();
        return likely.isEmpty() ? List.of(bare) : likely;
    }

    private Set<String> possible(String word) {
        var possible = new LinkedHashSet<String>();
        for (Prefixed it : withoutPrefix(word)) {
            withoutSuffix(it, possible);
        }
        if (word.startsWith("menge") || word.startsWith("penge")) {
            ofOneSyllable(word.substring(5), possible);
        }
        if (possible.contains(KNOWN)) {
            possible.add(KNOW);
        }
        return possible;
    }

    /** {@code mengesahkan} is of {@code sah}, which is too short for the prefix alone. */
    private void ofOneSyllable(String rest, Set<String> possible) {
        String stem = ENDING.matcher(rest).replaceFirst("");
        if (ONE_SYLLABLE.matcher(stem).matches() && roots.contains(stem)) {
            possible.add(stem);
        }
    }

    /** Those of the possible stems that are roots, and not the word itself. */
    private Stream<String> roots(Set<String> possible, String word) {
        return possible.stream().filter(it -> roots.contains(it) && !it.equals(word));
    }

    private String withoutClitics(String word) {
        String bare = word;
        for (String particle : PARTICLES) {
            bare = without(bare, particle, SHORTEST);
        }
        bare = without(bare, "nya", SHORTEST);
        bare = without(bare, "ku", SHORTEST + 1);
        return without(bare, "mu", SHORTEST + 1);
    }

    private String without(String word, String ending, int shortest) {
        boolean ends = word.endsWith(ending) && word.length() - ending.length() >= shortest;
        return ends && !roots.contains(word) ? word.substring(0, word.length() - ending.length()) : word;
    }

    /** A word without a prefix, and which suffixes that prefix goes with. */
    private record Prefixed(String rest, Suffixes suffixes) {}

    private enum Suffixes {
        /** After {@code me-}, {@code di-}, {@code ter-}: {@code -kan} or {@code -i}. */
        VERBAL,
        /** After {@code pe-}, {@code ke-}: {@code -an}. */
        NOMINAL,
        /** Without a prefix. */
        ANY
    }

    private static Set<Prefixed> withoutPrefix(String word) {
        var possible = new LinkedHashSet<Prefixed>();
        if (word.startsWith("memper") || word.startsWith("diper")) {
            possible.add(new Prefixed(word.substring(word.indexOf("per") + 3), Suffixes.VERBAL));
            possible.add(new Prefixed(word.substring(word.indexOf("per")), Suffixes.VERBAL));
        } else if (word.startsWith("meng") || word.startsWith("peng")) {
            nasal(word, 4, "k", "", possible);
        } else if (word.startsWith("meny") || word.startsWith("peny")) {
            nasal(word, 4, "s", "ny", possible);
        } else if (word.startsWith("mem") || word.startsWith("pem")) {
            nasal(word, 3, "p", "m", possible);
        } else if (word.startsWith("men") || word.startsWith("pen")) {
            nasal(word, 3, "t", "n", possible);
        } else if (word.startsWith("me")) {
            possible.add(new Prefixed(word.substring(2), Suffixes.VERBAL));
        } else if (word.startsWith("keber") || word.startsWith("keter")) {
            possible.add(new Prefixed(word.substring(5), Suffixes.NOMINAL));
            possible.add(new Prefixed(word.substring(2), Suffixes.NOMINAL));
        } else if (word.startsWith("ber") || word.startsWith("bel")) {
            possible.add(new Prefixed(word.substring(3), Suffixes.ANY));
            ofTheRoot(word, Suffixes.ANY, possible);
        } else if (BEFORE_ER.matcher(word).lookingAt()) {
            possible.add(new Prefixed(word.substring(2), Suffixes.ANY));
        } else if (word.startsWith("ter")) {
            possible.add(new Prefixed(word.substring(3), Suffixes.VERBAL));
            ofTheRoot(word, Suffixes.VERBAL, possible);
        } else if (word.startsWith("per") || word.startsWith("pel")) {
            possible.add(new Prefixed(word.substring(3), Suffixes.NOMINAL));
            ofTheRoot(word, Suffixes.NOMINAL, possible);
        } else if (word.startsWith("di")) {
            possible.add(new Prefixed(word.substring(2), Suffixes.VERBAL));
        } else if (word.startsWith("pe") || word.startsWith("ke")) {
            possible.add(new Prefixed(word.substring(2), Suffixes.NOMINAL));
        } else if (word.startsWith("se")) {
            possible.add(new Prefixed(word.substring(2), Suffixes.ANY));
        }
        possible.removeIf(it -> it.rest().length() < SHORTEST - 1);
        possible.add(new Prefixed(word, Suffixes.ANY));
        return possible;
    }

    /** The r of {@code berisiko} and the l of {@code pelatih} belong to the root, the r of {@code beroperasi} does not. */
    private static void ofTheRoot(String word, Suffixes suffixes, Set<Prefixed> possible) {
        if (VOWELS.indexOf(word.charAt(3)) >= 0) {
            possible.add(new Prefixed(word.substring(2), suffixes));
        }
    }

    /** The prefixes whose nasal swallows the first letter of the root, or belongs to it. */
    private static void nasal(String word, int length, String swallowed, String own, Set<Prefixed> possible) {
        Suffixes suffixes = word.startsWith("m") ? Suffixes.VERBAL : Suffixes.NOMINAL;
        String rest = word.substring(length);
        boolean vowel = !rest.isEmpty() && VOWELS.indexOf(rest.charAt(0)) >= 0;
        if (!vowel) {
            possible.add(new Prefixed(rest, suffixes));
            return;
        }
        if (own.isEmpty()) {
            possible.add(new Prefixed(rest, suffixes));
            possible.add(new Prefixed(swallowed + rest, suffixes));
        } else {
            possible.add(new Prefixed(swallowed + rest, suffixes));
            possible.add(new Prefixed(own + rest, suffixes));
        }
    }

    private void withoutSuffix(Prefixed word, Set<String> possible) {
        String rest = word.rest();
        boolean cut = false;
        if (rest.endsWith("kan") && word.suffixes() != Suffixes.NOMINAL) {
            cut = add(rest, 3, possible);
        }
        if (rest.endsWith("an") && (word.suffixes() != Suffixes.VERBAL || !cut)) {
            cut |= add(rest, 2, possible);
        }
        String withoutI = rest.substring(0, rest.length() - 1);
        if (rest.endsWith("i") && (word.suffixes() == Suffixes.VERBAL || roots.contains(withoutI))) {
            add(rest, 1, possible);
        }
        if (!cut || roots.contains(rest)) {
            possible.add(rest);
        }
    }

    private boolean add(String rest, int length, Set<String> possible) {
        String stem = rest.substring(0, rest.length() - length);
        if (isLongEnough(stem) || roots.contains(stem)) {
            possible.add(stem);
            return true;
        }
        return false;
    }

    private static boolean isLongEnough(String stem) {
        return stem.length() >= SHORTEST && stem.chars().anyMatch(it -> VOWELS.indexOf(it) >= 0);
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(it -> it >= 'a' && it <= 'z');
    }
}
