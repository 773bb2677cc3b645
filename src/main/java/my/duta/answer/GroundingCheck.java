package my.duta.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import my.duta.index.Chunk;
import my.duta.language.Language;

/**
 * Whether the passages that a written sentence cites support it, without asking a second model.
 *
 * <p>What a passage must hold: every number, every name and abbreviation, and the same "not" or "may not" in the
 * sentence of the passage that is nearest. In the same language at least half of the sentence's informative words must
 * stand there too. It errs towards no: what it refuses wrongly is quoted instead.
 */
final class GroundingCheck {

    private static final double SHARED = 0.5;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}\\p{N}-]*)");
    private static final Pattern MARKUP = Table.pattern(
            "https?:|www\\.|\\]\\(|[<>]|\\b[a-z0-9-]+\\.(?:com|gov|org|net|my)\\b|[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern NEGATION =
            Table.pattern("\\b(?:tidak|tak|bukan|jangan|tiada|belum|dilarang|tanpa|usah|"
                    + "not|no|never|cannot|without|prohibited|forbidden|none|neither|nor)\\b|n't\\b|n’t\\b");
    private static final Pattern PROMISE = Table.pattern("\\b(?:i|we|saya|kami) (?:will|shall|'ll|akan)\\b");

    private static final Map<String, List<String>> SPELT = Map.of(
            "1", List.of("satu", "one", "sebuah", "seorang"),
            "2", List.of("dua", "two"),
            "3", List.of("tiga", "three"),
            "4", List.of("empat", "four"),
            "5", List.of("lima", "five"),
            "6", List.of("enam", "six"),
            "7", List.of("tujuh", "seven"),
            "8", List.of("lapan", "eight"),
            "9", List.of("sembilan", "nine"),
            "10", List.of("sepuluh", "ten"));

    private final SentenceSplitter splitter;
    private final BiPredicate<String, Language> isIn;

    /** Checks with a way of splitting sentences and of telling whether a text is in a language. */
    GroundingCheck(SentenceSplitter splitter, BiPredicate<String, Language> isIn) {
        this.splitter = splitter;
        this.isIn = isIn;
    }

    /** Why the passages do not support a sentence; empty if they do. */
    Optional<Flaw> flaw(String sentence, List<Chunk> cited, Language language) {
        if (cited.isEmpty()) {
            return Optional.of(Flaw.CITES_NOTHING);
        }
        if (MARKUP.matcher(sentence).find()) {
            return Optional.of(Flaw.MARKUP);
        }
        if (PROMISE.matcher(sentence).find()) {
            return Optional.of(Flaw.PROMISE);
        }
        if (!isIn.test(sentence, language)) {
            return Optional.of(Flaw.LANGUAGE);
        }
        String passage = cited.stream()
                .map(it -> it.edition().title() + "\n" + String.join("\n", it.headings()) + "\n" + it.words())
                .collect(Collectors.joining("\n"));
        if (!holdsNumbers(sentence, passage)) {
            return Optional.of(Flaw.NUMBER);
        }
        if (!holdsNames(sentence, passage)) {
            return Optional.of(Flaw.NAME);
        }
        boolean sameLanguage = cited.stream().allMatch(it -> it.edition().language() == language);
        Set<String> terms = Terms.of(sentence);
        if (sameLanguage && Terms.shared(terms, Terms.of(passage)) < SHARED * terms.size()) {
            return Optional.of(Flaw.WORDS);
        }
        if (sameLanguage && negated(sentence) != negated(nearest(terms, cited))) {
            return Optional.of(Flaw.NEGATION);
        }
        return Optional.empty();
    }

    private static boolean holdsNumbers(String sentence, String passage) {
        Set<String> numbers = numbers(passage);
        String lower = passage.toLowerCase(Locale.ROOT);
        return numbers(sentence).stream()
                .allMatch(it -> numbers.contains(it)
                        || SPELT.getOrDefault(it, List.of()).stream().anyMatch(lower::contains));
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    /** Every word in capitals but the first must stand in the passage; an abbreviation must even where it is first. */
    private static boolean holdsNames(String sentence, String passage) {
        String lower = passage.toLowerCase(Locale.ROOT);
        Matcher matcher = NAME.matcher(sentence);
        while (matcher.find()) {
            String name = matcher.group();
            boolean abbreviation = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
            boolean first = sentence.substring(0, matcher.start()).chars().noneMatch(Character::isLetterOrDigit);
            if ((abbreviation || !first) && !Terms.words(name).isEmpty() && !holdsWord(lower, name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsWord(String lower, String name) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}])")
                .matcher(lower)
                .find();
    }

    private String nearest(Set<String> terms, List<Chunk> cited) {
        return cited.stream()
                .flatMap(chunk -> chunk.blocks().stream()
                        .flatMap(it -> it.words().lines())
                        .flatMap(it -> splitter.split(it, chunk.edition().language()).stream()))
                .max(Comparator.comparingLong(it -> Terms.shared(terms, Terms.of(it))))
                .orElse("");
    }

    private static boolean negated(String sentence) {
        return NEGATION.matcher(sentence).find();
    }

    /** What a passage lacks for a sentence, or what a sentence must not have. */
    enum Flaw {
        CITES_NOTHING,
        MARKUP,
        PROMISE,
        LANGUAGE,
        NUMBER,
        NAME,
        WORDS,
        NEGATION
    }
}
