package my.duta.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import my.duta.language.ShortFormTable.ShortForm;
import org.springframework.stereotype.Component;

/**
 * Unfolds the spellings of chat into standard Malay: {@code xboleh} into <i>tidak boleh</i>, {@code utk} into
 * <i>untuk</i>, {@code hari2} into <i>hari-hari</i>.
 *
 * <p>A table holds the known forms. Four rules take the rest: a leading {@code x} or {@code tak} before a word that can
 * be negated, a trailing {@code 2}, and the endings {@code -kn} and {@code -nye}. Particles that only colour a sentence
 * ({@code la}, {@code ek}) go. Acronyms, words with a capital inside a sentence, numbers, addresses and links are left
 * alone, and so is a text that is wholly English. Unfolding twice is unfolding once.
 */
@Component
public class ShortForms {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<kept>https?://\\S+|[^\\s@]{1,64}@\\S+|\\p{N}[\\p{L}\\p{N}.,:/-]*|[\\p{L}\\p{N}]++(?:[._][\\p{L}\\p{N}]++)++)"
                    + "|(?<word>\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['\\u2019-][\\p{L}\\p{N}]++)*+)"
                    + "|(?<space>\\s+)|(?<mark>.)",
            Pattern.DOTALL);
    private static final Pattern NEGATED = Pattern.compile("(?:x|tak|tk)(\\p{L}{2,})");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L}{3,})2(nya|nye|lah)?");
    private static final Set<String> DOTTED = Set.of("g.panduan");

    private final LanguageDetector detector;
    private final ShortFormTable table = new ShortFormTable();
    private final Set<String> negatable = WordList.words("negatable.txt");
    private final Set<String> neverDoubled = WordList.words("never-doubled.txt");
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Set<String> malayWords = new HashSet<>(WordList.words("content.ms.txt"));

    public ShortForms(LanguageDetector detector) {
        this.detector = detector;
        WordList.rows("glossary.csv").stream()
                .map(it -> it.get("malay"))
                .filter(it -> !it.contains(" "))
                .forEach(malayWords::add);
    }

    /** Unfolds the short forms of a text; everything else stays, letter for letter. */
    public String unfold(String text) {
        Detection detection = detector.detect(text);
        boolean malay = detection.language() == Language.MALAY;
        if (!malay && !detection.mixed()) {
            return text;
        }
        List<Token> tokens = tokens(text);
        boolean shouted = isShouted(tokens);
        StringBuilder unfolded = new StringBuilder();
        for (int i = 0; i < tokens.size(); ) {
            Token token = tokens.get(i);
            Optional<Unfolding> unfolding =
                    token.mayUnfold(shouted) ? unfolding(tokens, i, malay, shouted) : Optional.empty();
            if (unfolding.isEmpty()) {
                unfolded.append(token.text());
                i++;
            } else {
                write(unfolded, token, unfolding.get().standard());
                i = unfolding.get().next();
            }
        }
        return unfolded.toString();
    }

    private Optional<Unfolding> unfolding(List<Token> tokens, int at, boolean malay, boolean shouted) {
        String word = tokens.get(at).lower();
        for (ShortForm form : table.beginningWith(word)) {
            Optional<Integer> next = end(form, tokens, at);
            if (next.isPresent() && holds(form, tokens, next.get(), malay, shouted)) {
                return Optional.of(new Unfolding(form.standard(), next.get()));
            }
        }
        return byRule(word).map(it -> new Unfolding(it, at + 1));
    }

    /** Where the form ends, if the tokens spell it. */
    private static Optional<Integer> end(ShortForm form, List<Token> tokens, int at) {
        String[] words = form.form().split(" ");
        int i = at;
        for (int word = 0; word < words.length; word++) {
            if (word > 0) {
                if (i >= tokens.size() || !tokens.get(i).isSpace()) {
                    return Optional.empty();
                }
                i++;
            }
            if (i >= tokens.size() || !tokens.get(i).lower().equals(words[word])) {
                return Optional.empty();
            }
            i++;
        }
        return Optional.of(i);
    }

    private static boolean holds(ShortForm form, List<Token> tokens, int next, boolean malay, boolean shouted) {
        if (form.certain()) {
            return true;
        }
        if (form.standard().isEmpty() && tokens.get(next - 1).first()) {
            return false;
        }
        if (!malay || shouted || form.form().length() == 1 && isBesideNumber(tokens, next - 1)) {
            return false;
        }
        return switch (form.condition()) {
            case "malay" -> true;
            case "end" -> isEnd(tokens, next);
            default ->
                followingWord(tokens, next).filter(form.before()::contains).isPresent();
        };
    }

    /** The {@code x} of "5 x 3" negates nothing. */
    private static boolean isBesideNumber(List<Token> tokens, int at) {
        boolean before = at >= 2 && tokens.get(at - 2).isNumber();
        boolean after = at + 2 < tokens.size() && tokens.get(at + 2).isNumber();
        return before || after;
    }

    private static boolean isEnd(List<Token> tokens, int next) {
        for (int i = next; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.MARK) {
                return true;
            }
            if (!token.isSpace()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> followingWord(List<Token> tokens, int next) {
        return tokens.subList(next, tokens.size()).stream()
                .filter(it -> !it.isSpace())
                .findFirst()
                .map(Token::lower);
    }

    private Optional<String> byRule(String word) {
        Matcher doubled = DOUBLED.matcher(word);
        if (doubled.matches()) {
            return doubled(doubled.group(1), Optional.ofNullable(doubled.group(2)));
        }
        Matcher negated = NEGATED.matcher(word);
        if (negated.matches()) {
            String stem = certain(negated.group(1)).orElse(negated.group(1));
            if (negatable.contains(stem)) {
                return Optional.of("tidak " + stem);
            }
        }
        if (isMalay(word) || word.length() < 5) {
            return Optional.empty();
        }
        if (word.endsWith("kn")) {
            return Optional.of(word.substring(0, word.length() - 2) + "kan");
        }
        return word.endsWith("nye") ? Optional.of(word.substring(0, word.length() - 1) + "a") : Optional.empty();
    }

    private boolean isMalay(String word) {
        return malayWords.contains(word) || vocabulary.hasMalay(word) && !vocabulary.hasEnglish(word);
    }

    private Optional<String> doubled(String once, Optional<String> ending) {
        String stem = certain(once).filter(it -> !it.contains(" ")).orElse(once);
        if (neverDoubled.contains(stem) || !isMalay(stem) && !negatable.contains(stem)) {
            return Optional.empty();
        }
        String tail = ending.map(it -> it.equals("nye") ? "nya" : it).orElse("");
        return Optional.of(stem + "-" + stem + tail);
    }

    private Optional<String> certain(String word) {
        return table.beginningWith(word).stream()
                .filter(it -> it.certain() && it.form().equals(word))
                .map(ShortForm::standard)
                .findFirst();
    }

    private static void write(StringBuilder unfolded, Token token, String standard) {
        if (standard.isEmpty()) {
            trimEnd(unfolded);
        } else {
            unfolded.append(token.isCapitalised() ? capitalised(standard) : standard);
        }
    }

    private static void trimEnd(StringBuilder text) {
        while (!text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
    }

    private static String capitalised(String standard) {
        return standard.substring(0, 1).toUpperCase(Locale.ROOT) + standard.substring(1);
    }

    /** A text of several words and no small letter: the capitals then mean nothing. */
    private static boolean isShouted(List<Token> tokens) {
        List<Token> words = tokens.stream().filter(it -> it.kind() == Kind.WORD).toList();
        return words.size() >= 4
                && words.stream().allMatch(it -> it.text().equals(it.text().toUpperCase(Locale.ROOT)));
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean first = true;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            Kind kind = kind(matcher, found);
            tokens.add(new Token(found, kind, first));
            if (kind == Kind.MARK) {
                first = ".?!:\n".contains(found);
            } else if (kind == Kind.SPACE) {
                first |= found.contains("\n");
            } else {
                first = false;
            }
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher, String found) {
        if (matcher.group("word") != null || DOTTED.contains(found)) {
            return Kind.WORD;
        }
        if (matcher.group("kept") != null) {
            return Kind.KEPT;
        }
        return matcher.group("space") != null ? Kind.SPACE : Kind.MARK;
    }

    private enum Kind {
        WORD,
        KEPT,
        SPACE,
        MARK
    }

    private record Unfolding(String standard, int next) {}

    /** A piece of the text; all pieces together are the text. */
    private record Token(String text, Kind kind, boolean first) {

        boolean isSpace() {
            return kind == Kind.SPACE;
        }

        boolean isNumber() {
            return Character.isDigit(text.charAt(0));
        }

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }

        boolean isCapitalised() {
            return Character.isUpperCase(text.charAt(0)) && !isAcronym();
        }

        private boolean isAcronym() {
            return text.length() > 1
                    && text.chars().skip(1).noneMatch(Character::isLowerCase)
                    && text.chars().skip(1).anyMatch(Character::isUpperCase);
        }

        /** Capitals mark acronyms and names, except the capital that opens a sentence. */
        boolean mayUnfold(boolean shouted) {
            if (kind != Kind.WORD) {
                return false;
            }
            return shouted
                    || text.equals(lower())
                    || first && isCapitalised() && text.substring(1).equals(lower().substring(1));
        }
    }
}
