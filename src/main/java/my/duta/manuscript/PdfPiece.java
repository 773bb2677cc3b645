package my.duta.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Words on one line of a page with no wide gap among them, in points from the left and the top.
 *
 * @param line on which they stand
 * @param bold whether all of them are
 * @param order when the first of them was written, counted on the page
 * @param grid a table that stands here instead of words
 */
record PdfPiece(
        double left,
        double right,
        double line,
        double size,
        boolean bold,
        int order,
        String words,
        Optional<PdfPart.Grid> grid) {

    PdfPiece(double left, double right, double line, double size, boolean bold, int order, String words) {
        this(left, right, line, size, bold, order, words, Optional.empty());
    }

    double middle() {
        return (left + right) / 2;
    }

    boolean sameLineAs(PdfPiece other) {
        return Math.abs(line - other.line) < 0.3 * Math.min(size, other.size);
    }

    /** Both as one, on one line. */
    PdfPiece with(PdfPiece next) {
        return new PdfPiece(
                Math.min(left, next.left),
                Math.max(right, next.right),
                line,
                Math.max(size, next.size),
                bold && next.bold,
                Math.min(order, next.order),
                words + " " + next.words);
    }

    /** Pieces line by line from the top, each line from the left. */
    static List<List<PdfPiece>> rows(List<PdfPiece> pieces) {
        var rows = new ArrayList<List<PdfPiece>>();
        pieces.stream()
                .sorted(Comparator.comparingDouble(PdfPiece::line).thenComparing(PdfPiece::left))
                .forEach(it -> {
                    if (rows.isEmpty() || !rows.get(rows.size() - 1).get(0).sameLineAs(it)) {
                        rows.add(new ArrayList<>());
                    }
                    rows.get(rows.size() - 1).add(it);
                });
        rows.forEach(row -> row.sort(Comparator.comparingDouble(PdfPiece::left)));
        return rows;
    }
}
