package my.duta.knowledge;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import my.duta.index.Analysis;
import my.duta.index.Term;
import my.duta.language.Language;
import my.duta.language.Normaliser;

/**
 * A sentence as a claim.
 *
 * @param about its content words
 * @param limits words that say of how much it holds, such as {@code only} and {@code some}
 * @param denies whether its main clause denies or forbids
 * @param force what its main clause demands or allows
 */
record Statement(String text, Set<String> about, Set<String> limits, Numbers numbers, boolean denies, Force force) {

    private static final Pattern DENIES =
            Pattern.compile("\\b(?:tidak|tak|bukan|bukanlah|tiada|jangan|dilarang|terlarang"
                    + "|not|never|cannot|no|prohibited|forbidden|banned)\\b|n't\\b");
    private static final Pattern DEMANDS =
            Pattern.compile("\\b(?:mesti|mestilah|wajib|hendaklah|perlu|perlulah|harus|dikehendaki|diwajibkan"
                    + "|must|shall|required|obliged|compulsory|mandatory|has to|have to|need to|needs to)\\b");
    private static final Pattern ALLOWS =
            Pattern.compile("\\b(?:boleh|dibenarkan|dibolehkan|may|can|allowed|permitted|optional)\\b");

    private static final Pattern LIMITS =
            Pattern.compile("\\b(?:hanya|sahaja|sesetengah|sebahagian|kebanyakan|beberapa|kecuali|selain"
                    + "|only|some|certain|most|few|except|other than)\\b");

    /** A clause with a condition, a time or a reason; the sentence claims nothing by it. */
    private static final Pattern CLAUSE = Pattern.compile(
            "\\b(?:jika|kalau|sekiranya|apabila|walaupun|meskipun|melainkan|kerana|sehingga|selagi|supaya|agar"
                    + "|if|when|while|although|though|unless|because|until|so that|where|whether|sama ada)\\b");

    /** Does it demand something, allow it, or neither? */
    enum Force {
        DEMANDS,
        ALLOWS,
        NEITHER
    }

    static Statement of(String sentence, Language language) {
        String text = Normaliser.normal(sentence);
        String claim = claim(text);
        boolean demands = DEMANDS.matcher(claim).find();
        boolean allows = ALLOWS.matcher(claim).find();
        Force force = demands == allows ? Force.NEITHER : demands ? Force.DEMANDS : Force.ALLOWS;
        Set<String> limits =
                LIMITS.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        return new Statement(
                sentence,
                about(text, language),
                limits,
                Numbers.in(sentence),
                DENIES.matcher(claim).find(),
                force);
    }

    /** The main clause: up to the first clause of another kind, or after it if the sentence begins with that. */
    private static String claim(String text) {
        Matcher clause = CLAUSE.matcher(text);
        if (!clause.find()) {
            return text;
        }
        int comma = text.indexOf(',');
        return clause.start() > 0 ? text.substring(0, clause.start()) : comma < 0 ? text : text.substring(comma);
    }

    /** Whether it cannot hold together with another statement about the same. */
    boolean contradicts(Statement other) {
        boolean opposed = denies != other.denies
                || !denies && force != other.force && force != Force.NEITHER && other.force != Force.NEITHER;
        boolean otherNumbers = !numbers.missingIn(other.numbers).isEmpty()
                && !other.numbers.missingIn(numbers).isEmpty();
        return opposed || otherNumbers;
    }

    private static Set<String> about(String text, Language language) {
        String left = text;
        for (Pattern it : new Pattern[] {DENIES, DEMANDS, ALLOWS}) {
            left = it.matcher(left).replaceAll(" ");
        }
        Set<String> about = new TreeSet<>();
        for (Term term : Analysis.of(language).terms(left)) {
            if (!Numbers.isNumber(term.exact())) {
                about.add(term.exact());
            }
        }
        return about;
    }
}
