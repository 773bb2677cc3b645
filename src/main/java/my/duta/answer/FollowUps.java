package my.duta.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a question that leans on the one before it stand alone.
 *
 * <p>A question leans when it has fewer than two informative words, or starts as a continuation does and has fewer than
 * four. It then gains the informative words of the last question, except that a product it names takes the place of the
 * product named there: after "summarise a thread in Gmail", "and in Docs?" asks about summarising in Docs.
 */
final class FollowUps {

    private static final int TOO_FEW = 2;
    private static final int FEW = 4;

    private static final Pattern CONTINUES =
            Table.pattern("^\\W*(?:kalau|jika|dan|tapi|tetapi|atau|habis tu|jadi|macam mana"
                    + "(?: pula)?(?: dengan| kalau)|bagaimana(?: pula)?(?: dengan| jika| kalau)|camne (?:kalau|dgn)|untuk|utk|yang|yg"
                    + "|and|but|or|then|what about|how about|what if|also|so|in|on|for|with|dalam|dlm)\\b"
                    + "|\\b(?:pula|plak)\\W*$|\\b(?:itu|tu|ini|ni|that|it|this|those|them|they)\\W*$");

    /** What stands for something said before, wherever it is in a question. */
    private static final Pattern POINTS =
            Table.pattern("\\b(?:itu|tu|ini|ni|tersebut|sama|situ|sana|begitu|that|it|this"
                    + "|those|these|them|they|there|one|ones|same|too|pula|plak|\\p{L}{3,}nya)\\b");

    private static final int MANY = 7;

    private static final Set<String> PRODUCTS = Set.of(
            "gmail",
            "docs",
            "sheets",
            "slides",
            "drive",
            "meet",
            "chat",
            "notebooklm",
            "gems",
            "gem",
            "calendar",
            "e-mel",
            "emel",
            "email",
            "e-mail",
            "dokumen",
            "slaid");

    private FollowUps() {}

    /** The question with what the last one adds, or as it is if it stands alone. */
    static String standalone(Question question) {
        if (question.earlier().isEmpty()) {
            return question.text();
        }
        List<String> own = Terms.words(question.text());
        boolean leans = own.size() < TOO_FEW
                || (own.size() < FEW && CONTINUES.matcher(question.text()).find());
        if (!leans) {
            return question.text();
        }
        Set<String> stems = own.stream().map(Terms::stem).collect(Collectors.toSet());
        boolean namesProduct = own.stream().anyMatch(FollowUps::isProduct);
        List<String> words = new ArrayList<>(List.of(question.text()));
        String last = question.earlier().get(question.earlier().size() - 1);
        Terms.words(last).stream()
                .filter(it -> !stems.contains(Terms.stem(it)))
                .filter(it -> !(namesProduct && isProduct(it)))
                .forEach(words::add);
        return String.join(" ", words);
    }

    /** Whether a question might lean on the ones before it, more broadly than the rules that make it stand alone see. */
    static boolean mayLean(Question question) {
        if (question.earlier().isEmpty()) {
            return false;
        }
        int own = Terms.words(question.text()).size();
        return own < TOO_FEW
                || own < MANY
                        && (CONTINUES.matcher(question.text()).find()
                                || POINTS.matcher(question.text()).find());
    }

    private static boolean isProduct(String word) {
        return PRODUCTS.contains(word.toLowerCase(Locale.ROOT));
    }
}
