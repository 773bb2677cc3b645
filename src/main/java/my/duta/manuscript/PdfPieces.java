package my.duta.manuscript;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Joins characters to words and lines by where they stand. */
final class PdfPieces {

    /** Gap between two words, in heights of the font: the narrowest space of justified text, and wider than kerning. */
    private static final double WORD_GAP = 0.15;

    /** Gap that words of one line do not have among them: between columns, or cells of a table. */
    private static final double WIDE_GAP = 0.9;

    private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u200B\\u2060\\uFEFF]");

    private final List<PdfPiece> pieces = new ArrayList<>();
    private final List<PdfRule> upright;
    private final StringBuilder words = new StringBuilder();
    private final List<PdfGlyph> open = new ArrayList<>();
    private boolean spaced;

    private PdfPieces(List<PdfRule> rules) {
        this.upright = rules.stream().filter(PdfRule::runsDown).toList();
    }

    /** The pieces of a page, line by line from the top and from the left; no piece crosses a rule. */
    static List<PdfPiece> of(List<PdfGlyph> glyphs, List<PdfRule> rules) {
        var pieces = new PdfPieces(rules);
        for (List<PdfGlyph> line : lines(raised(glyphs))) {
            line.stream()
                    .sorted(Comparator.comparingDouble(PdfGlyph::x).thenComparing(PdfGlyph::order))
                    .forEach(pieces::add);
            pieces.close();
        }
        return pieces.pieces;
    }

    /** The lines of a text that was written in order. */
    static List<String> inOrder(List<PdfGlyph> glyphs) {
        var pieces = new PdfPieces(List.of());
        double line = Double.NaN;
        for (PdfGlyph it : raised(glyphs)) {
            if (Math.abs(it.y() - line) > 0.3 * it.size() && !it.blank()) {
                pieces.close();
            }
            if (!it.blank()) {
                line = it.y();
            }
            pieces.add(it);
        }
        pieces.close();
        var lines = new ArrayList<String>();
        PdfPiece last = null;
        for (PdfPiece it : pieces.pieces) {
            if (last != null && last.sameLineAs(it) && it.left() >= last.left()) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + it.words());
            } else {
                lines.add(it.words());
            }
            last = it;
        }
        return lines;
    }

    /** Sets what is raised or lowered, such as the sign of a footnote, on the line of the word before it. */
    private static List<PdfGlyph> raised(List<PdfGlyph> glyphs) {
        var result = new ArrayList<PdfGlyph>(glyphs.size());
        PdfGlyph base = null;
        double right = 0;
        for (PdfGlyph it : glyphs) {
            boolean small = base != null
                    && it.size() < 0.85 * base.size()
                    && Math.abs(it.y() - base.y()) < 0.5 * base.size()
                    && it.x() - right < 0.5 * base.size()
                    && it.x() >= base.x();
            if (base != null && small) {
                result.add(it.onLine(base.y()));
            } else {
                result.add(it);
                if (!it.blank()) {
                    base = it;
                }
            }
            right = it.right();
        }
        return result;
    }

    private static List<List<PdfGlyph>> lines(List<PdfGlyph> glyphs) {
        var lines = new ArrayList<List<PdfGlyph>>();
        List<PdfGlyph> line = new ArrayList<>();
        List<PdfGlyph> sorted = glyphs.stream()
                .filter(it -> !it.blank())
                .sorted(Comparator.comparingDouble(PdfGlyph::y).thenComparing(PdfGlyph::order))
                .toList();
        for (PdfGlyph it : sorted) {
            if (!line.isEmpty() && it.y() - line.get(0).y() > 0.2 * it.size()) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(it);
        }
        lines.add(line);
        return lines;
    }

    private void add(PdfGlyph glyph) {
        if (glyph.blank()) {
            spaced = true;
            return;
        }
        if (!open.isEmpty()) {
            PdfGlyph last = open.get(open.size() - 1);
            double gap = glyph.x() - last.right();
            double size = Math.max(glyph.size(), last.size());
            if (sameAgain(last, glyph)) {
                return;
            }
            if (gap > WIDE_GAP * size || gap < -2 * size || ruleBetween(last, glyph)) {
                close();
            } else if (gap > WORD_GAP * size || spaced) {
                words.append(' ');
            }
        }
        spaced = false;
        open.add(glyph);
        words.append(glyph.text());
    }

    /** Some programs write a letter twice, a hair apart, to make it bold. */
    private static boolean sameAgain(PdfGlyph last, PdfGlyph glyph) {
        return last.text().equals(glyph.text())
                && Math.abs(last.y() - glyph.y()) < 0.15 * glyph.size()
                && Math.abs(last.x() - glyph.x()) < 0.15 * glyph.size()
                && Math.abs(last.x() - glyph.x()) < 0.5 * glyph.width();
    }

    private boolean ruleBetween(PdfGlyph last, PdfGlyph next) {
        double middle = next.y() - next.size() / 3;
        return upright.stream()
                .anyMatch(it -> it.x() >= last.x() + last.width() / 2
                        && it.x() <= next.x() + next.width() / 2
                        && it.top() < middle
                        && it.bottom() > middle);
    }

    private void close() {
        String text = clean(words.toString());
        if (!open.isEmpty() && !text.isEmpty()) {
            pieces.add(new PdfPiece(
                    open.stream().mapToDouble(PdfGlyph::x).min().orElse(0),
                    open.stream().mapToDouble(PdfGlyph::right).max().orElse(0),
                    open.get(0).y(),
                    open.stream()
                            .mapToDouble(PdfGlyph::size)
                            .sorted()
                            .skip(open.size() / 2)
                            .findFirst()
                            .orElse(0),
                    open.stream().allMatch(PdfGlyph::bold),
                    open.stream().mapToInt(PdfGlyph::order).min().orElse(0),
                    text));
        }
        open.clear();
        words.setLength(0);
        spaced = false;
    }

    /** Spells joined letters out, and letters with accents as one. */
    static String clean(String text) {
        String spelt = LIGATURE.matcher(text).replaceAll(it -> Normalizer.normalize(it.group(), Normalizer.Form.NFKC));
        String seen = INVISIBLE.matcher(spelt).replaceAll("");
        return Normalizer.normalize(seen, Normalizer.Form.NFC)
                .replace('\u00A0', ' ')
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
