package my.duta.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Masks personal data, each piece with a placeholder of its kind so that the question stays readable.
 *
 * <p>The order matters: e-mail, identity number, account, card, telephone, passport, staff
 * number, plate, name; what an earlier finder
 * takes no later one sees. Masking twice is masking once. All patterns are bounded, so the time grows with the length of
 * the text and no faster. Digits in other scripts' forms and digits parted by invisible characters are found too; the text
 * then comes back in Unicode's compatibility form.
 *
 * <p>It is a net with known holes: names without a sign beside them, addresses and what a text says about a person's
 * health or faith pass through. Check {@code ClassificationMarks} first: a marked document must not be masked and used.
 */
public final class Redaction {

    private static final String NUMBER_START = "(?<![\\p{L}\\p{N}])(?<!\\d[-/.])";
    private static final String NUMBER_END = "(?!\\d)(?![-/]\\d)";
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final Finder E_MAILS = pattern(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}])");

    private static final Finder TELEPHONES = pattern(NUMBER_START
            + "(?:\\+?60[- ]?(?:\\(0\\))?|\\(?0)"
            + "(?:1\\d\\)?(?:[- .]?\\d){7,8}|[3-79]\\)?[- .]?\\d{3,4}[- .]?\\d{4}"
            + "|8\\d\\)?[- .]?(?:\\d{3}[- .]?\\d{3,4}|\\d{2}[- .]?\\d{4}))" + NUMBER_END
            + "|" + NUMBER_START + "1[- ]?[378]00[- ]?\\d{2}[- ]?\\d{4}" + NUMBER_END);

    private static final Finder LABELLED_IDENTITIES = Labelled.by(
            "(?:kp|ic|kad pengenalan) (?:lama|polis|tentera)|old ic|(?:no\\.?|nombor) (?:tentera|polis|badan)|army no|police no",
            "[A-Z]{0,3}/?\\d{5,8}");

    private static final Finder ACCOUNTS = Labelled.by(
            "akaun|account|acct|acc|a/c|maybank|cimb|rhb|bsn|bank islam|bank rakyat|public bank|ambank|hong leong|affin"
                    + "|muamalat|hsbc|uob|agrobank|alliance bank",
            "\\d(?:[ -]?\\d){7,17}");

    private static final Finder PASSPORTS = Labelled.by("pasport|passport", "[A-Z]{1,2} ?\\d{6,9}");

    private static final Finder STAFF_NUMBERS = Labelled.by(
            "(?:no\\.?|nombor|num|id) (?:staf|staff|pekerja|kakitangan|pegawai|penjawat awam)"
                    + "|(?:staff|employee|personnel|officer) (?:no\\.?|number|id)",
            "[A-Z]{0,4}[-/ ]?\\d{4,8}");

    private static final List<Step> STEPS = List.of(
            new Step(Kind.E_MAIL, E_MAILS),
            new Step(Kind.IDENTITY_NUMBER, new MyKads()),
            new Step(Kind.IDENTITY_NUMBER, LABELLED_IDENTITIES),
            new Step(Kind.ACCOUNT, ACCOUNTS),
            new Step(Kind.CARD, new Cards()),
            new Step(Kind.TELEPHONE, TELEPHONES),
            new Step(Kind.PASSPORT, PASSPORTS),
            new Step(Kind.STAFF_NUMBER, STAFF_NUMBERS),
            new Step(Kind.PLATE, new Plates()),
            new Step(Kind.NAME, new Names()));

    private static final Pattern PLACEHOLDERS = Pattern.compile(
            Stream.of(Kind.values()).map(it -> Pattern.quote(it.placeholder())).collect(Collectors.joining("|")));

    private Redaction() {}

    /** Masks the personal data of a text; a text without any comes back as it is. */
    public static Masked mask(String text) {
        Masked asWritten = masked(text);
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        if (plain.equals(text)) {
            return asWritten;
        }
        Masked asRead = masked(plain);
        return asRead.found().size() > asWritten.found().size() ? asRead : asWritten;
    }

    /** A masked text without its placeholders, for whoever looks for its words: nobody wrote them. */
    public static String withoutPlaceholders(String text) {
        return PLACEHOLDERS.matcher(text).replaceAll(" ").strip();
    }

    private static Masked masked(String text) {
        String masked = text;
        List<Kind> found = new ArrayList<>();
        for (Step step : STEPS) {
            List<Span> spans = step.finder().in(masked);
            masked = replaced(masked, spans, step.kind().placeholder());
            spans.forEach(it -> found.add(step.kind()));
        }
        return new Masked(masked, found);
    }

    private static String replaced(String text, List<Span> spans, String placeholder) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (Span span : spans) {
            replaced.append(text, from, span.start()).append(placeholder);
            from = span.end();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private static Finder pattern(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return text -> pattern.matcher(text)
                .results()
                .map(it -> new Span(it.start(), it.end()))
                .toList();
    }

    private record Step(Kind kind, Finder finder) {}
}
