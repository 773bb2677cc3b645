package my.duta.manuscript;

/**
 * A character where it stands on its page, in points from the left and the top as its reader holds the page.
 *
 * @param y of the line it stands on
 * @param size height of its font
 * @param order when it was written, counted on its page
 * @param mark number of the marked content it belongs to, by which a tagged file refers to it; negative if none
 */
record PdfGlyph(String text, double x, double y, double width, double size, boolean bold, int order, int mark) {

    /** Stands for no marked content. */
    static final int NO_MARK = -1;

    double right() {
        return x + width;
    }

    boolean blank() {
        return text.isBlank();
    }

    PdfGlyph onLine(double line) {
        return new PdfGlyph(text, x, line, width, size, bold, order, mark);
    }
}
