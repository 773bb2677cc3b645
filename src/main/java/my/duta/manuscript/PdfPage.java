package my.duta.manuscript;

import java.util.List;

/**
 * What a page shows.
 *
 * @param number from 1
 * @param glyphs in the order in which they were written
 * @param hidden what it says without showing it; may be empty
 * @param marked whether it shows an image or anything else that is drawn
 */
record PdfPage(
        int number,
        double width,
        double height,
        List<PdfGlyph> glyphs,
        List<PdfRule> rules,
        String hidden,
        boolean marked) {

    PdfPage {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    PdfPage with(List<PdfGlyph> others) {
        return new PdfPage(number, width, height, others, rules, hidden, marked);
    }

    boolean blank() {
        return glyphs.stream().allMatch(PdfGlyph::blank);
    }
}
