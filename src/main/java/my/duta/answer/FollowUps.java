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
 * four; but one that asks what something is, and names it, stands alone however short it is. A question that leans gains the informative words of the last question, except that a product it names takes the place of the
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

    /** "Apa itu MyGovUC", "Gems tu apa", "what is a prompt"; not "apakah syaratnya" or "what is the limit". */
    private static final Pattern DEFINES = Table.pattern("^(?!.*nya\\W*$)(?:"
            + "\\W*(?:apa|ape)\\s+(?:dia|maksud|erti|makna|itu|tu|ini|ni)\\b.*"
            + "|\\W*apakah\\b.*"
            + "|\\W*(?:maksud|erti|takrif|definisi|define|meaning of)\\b.*"
            + "|\\W*what(?:\\s+is|\\s+are|'s|s)\\s+(?!about|the|its|their|that|this).*"
            + "|.*\\b(?:itu|tu|ini|ni)\\s+(?:apa|ape|amende)\\W*)$");

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
        if (!leans(question.text(), own.size())) {
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

    private static boolean leans(String text, int informative) {
        return !defines(text, informative)
                && (informative < TOO_FEW
                        || informative < FEW && CONTINUES.matcher(text).find());
    }

    /** Whether a question might lean on the ones before it, more broadly than the rules that make it stand alone see. */
    static boolean mayLean(Question question) {
        if (question.earlier().isEmpty()) {
            return false;
        }
        int own = Terms.words(question.text()).size();
        return !defines(question.text(), own)
                && (own < TOO_FEW
                        || own < MANY
                                && (CONTINUES.matcher(question.text()).find()
                                        || POINTS.matcher(question.text()).find()));
    }

    /** Whether a question asks what something is, and names it. */
    private static boolean defines(String text, int informative) {
        return informative > 0 && DEFINES.matcher(text).matches();
    }

    private static boolean isProduct(String word) {
        return PRODUCTS.contains(word.toLowerCase(Locale.ROOT));
    }
}
