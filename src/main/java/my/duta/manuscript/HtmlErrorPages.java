package my.duta.manuscript;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Knows pages that a site gives in place of what was asked for, and that somebody has saved as if they were it. */
final class HtmlErrorPages {

    /** A page that says more, in characters, is about something, even if that be errors. */
    private static final int LITTLE = 1_000;

    private static final Pattern ERROR = Pattern.compile(
            "(?:forbidden|unauthori[sz]ed)(?:\\W.*)?|(?:(?:http|error|ralat|status)\\W*){0,3}[45]\\d\\d\\b.*"
                    + "|.*\\b(?:error|ralat)\\W*[45]\\d\\d\\b.*"
                    + "|.*\\b(?:access denied|access is denied|(?:page|file|document)? ?not found"
                    + "|bad gateway|service (?:is )?(?:temporarily )?unavailable|gateway time-?out|internal server error"
                    + "|just a moment|attention required|akses (?:di)?nafikan|akses ditolak"
                    + "|(?:halaman|laman|fail) tidak (?:di)?(?:jumpai|temui|wujud)|tidak dijumpai)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOGIN = Pattern.compile(
            ".*\\b(?:sign in|sign-in|log ?in|log masuk|daftar masuk|login)\\b.*", Pattern.CASE_INSENSITIVE);

    private HtmlErrorPages() {}

    /**
     * Lets other pages pass.
     *
     * @throws Unreadable if it is such a page
     */
    static void check(Document page) {
        Element heading = page.selectFirst("h1");
        String named = HtmlWords.tidy(page.title());
        String headed = heading == null ? "" : HtmlWords.of(heading);
        boolean asksForPassword = page.selectFirst("input[type=password]") != null;
        boolean error =
                Stream.of(named, headed).anyMatch(it -> ERROR.matcher(it).matches());
        boolean login = asksForPassword
                || page.selectFirst("form") != null
                        && Stream.of(named, headed)
                                .anyMatch(it -> LOGIN.matcher(it).matches());
        if ((error || login) && saysLittle(page)) {
            String detail = headed.isEmpty() ? named : headed;
            throw new Unreadable(
                    Unreadable.Reason.ERROR_PAGE,
                    Place.WHOLE,
                    detail.substring(0, Math.min(detail.length(), Remark.LONGEST_DETAIL)));
        }
    }

    private static boolean saysLittle(Document page) {
        Document text = page.clone();
        text.select("script, style, noscript, template, nav, header, footer").remove();
        return HtmlWords.of(text.body()).length() < LITTLE;
    }
}
