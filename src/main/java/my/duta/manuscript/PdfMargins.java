package my.duta.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves out what stands over and under the text of every page: running headers, footers and page numbers. */
final class PdfMargins {

    /** Share of a page's height in which they are looked for, at either end. */
    private static final double MARGIN = 0.10;

    /** Share of a page's height in which a lone number is a page number, whatever stands on other pages. */
    private static final double EDGE = 0.08;

    /** How far apart, in points, lines of two pages may be and still be at the same height. */
    private static final int SAME_HEIGHT = 4;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^[\\W_]*(?:(?:page|muka\\s?surat|halaman|m/s|ms\\.?)\\s*)?(?:\\d{1,4}|[ivxl]{1,6})"
                    + "(?:\\s*(?:/|of|daripada|dari)\\s*\\d{1,4})?[\\W_]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS_IN_PAGE_NUMBER = Pattern.compile(
            "\\b(?:page|muka\\s?surat|halaman|m/s)\\s+\\d{1,4}(?:\\s*(?:/|of|daripada|dari)\\s*\\d{1,4})?[\\W_]*$",
            Pattern.CASE_INSENSITIVE);

    private final double bodySize;
    private final Map<String, Set<Integer>> seen = new HashMap<>();
    private final List<PdfPage> pages;

    private PdfMargins(List<PdfPage> pages, double bodySize) {
        this.pages = pages;
        this.bodySize = bodySize;
    }

    /**
     * The pieces of each page without those of its margins.
     *
     * @param pieces of each page
     */
    static List<List<PdfPiece>> drop(List<PdfPage> pages, List<List<PdfPiece>> pieces, double bodySize) {
        var margins = new PdfMargins(pages, bodySize);
        for (int i = 0; i < pages.size(); i++) {
            for (PdfPiece it : pieces.get(i)) {
                for (String key : margins.keys(it, pages.get(i), false)) {
                    margins.seen.computeIfAbsent(key, k -> new HashSet<>()).add(i);
                }
            }
        }
        var kept = new ArrayList<List<PdfPiece>>();
        for (int i = 0; i < pages.size(); i++) {
            kept.add(margins.kept(pages.get(i), pieces.get(i)));
        }
        return kept;
    }

    private List<PdfPiece> kept(PdfPage page, List<PdfPiece> pieces) {
        List<PdfPiece> running = pieces.stream().filter(it -> runs(it, page)).toList();
        return pieces.stream()
                .filter(it -> !running.contains(it))
                .filter(it -> !(inMargin(it, page, EDGE)
                        && it.size() <= bodySize * 1.05
                        && running.stream().anyMatch(it::sameLineAs)))
                .toList();
    }

    private boolean runs(PdfPiece piece, PdfPage page) {
        boolean numbersPage = inMargin(piece, page, EDGE)
                && piece.size() <= bodySize * 1.3
                && (PAGE_NUMBER.matcher(piece.words()).matches()
                        || ENDS_IN_PAGE_NUMBER.matcher(piece.words()).find());
        // Of three pages two, so that a cover or a last page may lack it; with left and right pages each has half.
        int most = pages.size() <= 3 ? 2 : Math.max(3, (int) Math.ceil(pages.size() * 0.4));
        return numbersPage
                || keys(piece, page, true).stream()
                        .anyMatch(it -> seen.getOrDefault(it, Set.of()).size() >= most);
    }

    /** What another page's piece has in common with this one if both are the same running header. */
    private List<String> keys(PdfPiece piece, PdfPage page, boolean exact) {
        if (!inMargin(piece, page, MARGIN)) {
            return List.of();
        }
        boolean top = piece.line() < page.height() / 2;
        long height = Math.round((top ? piece.line() : page.height() - piece.line()) / SAME_HEIGHT);
        String words = piece.words().toLowerCase(Locale.ROOT);
        // A large heading with a number is that of a chapter, not of a page.
        String alike = piece.size() <= bodySize * 1.05 ? DIGITS.matcher(words).replaceAll("#") : words;
        String key = (top ? "top " : "bottom ") + alike + " ";
        return exact ? List.of(key + height) : List.of(key + (height - 1), key + height, key + (height + 1));
    }

    private static boolean inMargin(PdfPiece piece, PdfPage page, double share) {
        return piece.line() < page.height() * share || piece.line() > page.height() * (1 - share);
    }
}
