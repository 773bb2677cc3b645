package my.duta.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parts a page into regions of one column each, in reading order.
 *
 * <p>A white strip between two columns is looked for over as many lines as possible; what crosses it, such as a heading
 * over both columns, begins a new band. The strips of a table look the same, but there the file writes row after row,
 * whereas it writes one column of text after the other.
 */
final class PdfColumns {

    /** Width of the white strip between two columns, in points. */
    private static final double STRIP = 5;

    /** Lines that a column has at least. */
    private static final int FEWEST_LINES = 3;

    private static final int MOST_STRIPS = 100;

    private final List<List<PdfPiece>> regions = new ArrayList<>();

    private PdfColumns() {}

    static List<List<PdfPiece>> regions(List<PdfPiece> pieces) {
        var columns = new PdfColumns();
        columns.part(PdfPiece.rows(pieces));
        return columns.regions;
    }

    /** Lines from one to before another, with a strip at a distance from the left. */
    private record Band(int from, int to, double strip) {

        int lines() {
            return to - from;
        }
    }

    private void part(List<List<PdfPiece>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Optional<Band> found = band(rows);
        if (found.isEmpty()) {
            regions.add(all(rows).toList());
            return;
        }
        Band band = found.get();
        part(rows.subList(0, band.from));
        List<List<PdfPiece>> within = rows.subList(band.from, band.to);
        part(PdfPiece.rows(all(within).filter(it -> it.left() < band.strip).toList()));
        part(PdfPiece.rows(all(within).filter(it -> it.left() >= band.strip).toList()));
        part(rows.subList(band.to, rows.size()));
    }

    private static Stream<PdfPiece> all(List<List<PdfPiece>> rows) {
        return rows.stream().flatMap(List::stream);
    }

    private static Optional<Band> band(List<List<PdfPiece>> rows) {
        return rows.stream()
                .flatMap(row -> row.stream().skip(1))
                .map(it -> Math.floor(it.left()) - 1)
                .distinct()
                .limit(MOST_STRIPS)
                .flatMap(strip -> free(rows, strip).stream())
                .flatMap(it -> trimmed(rows, it).stream())
                .max(Comparator.comparingInt(Band::lines));
    }

    /** The bands that nothing crosses at a distance from the left. */
    private static List<Band> free(List<List<PdfPiece>> rows, double strip) {
        var bands = new ArrayList<Band>();
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            boolean crossed = i == rows.size()
                    || rows.get(i).stream().anyMatch(it -> it.left() < strip && it.right() > strip - STRIP);
            if (crossed) {
                if (i - from >= FEWEST_LINES) {
                    bands.add(new Band(from, i, strip));
                }
                from = i + 1;
            }
        }
        return bands;
    }

    /** The band without lines that only begin left but belong to the whole, if it then holds columns. */
    private static Optional<Band> trimmed(List<List<PdfPiece>> rows, Band band) {
        int from = band.from;
        for (int i = band.from; i + 1 < band.to && onlyLeft(rows.get(i), band); i++) {
            PdfPiece it = rows.get(i).get(0);
            PdfPiece next = rows.get(i + 1).get(0);
            if (next.line() - it.line() > 2 * it.size() || it.size() > 1.2 * next.size()) {
                from = i + 1;
            }
        }
        int to = band.to;
        int lastRight = all(rows.subList(from, to))
                .filter(it -> it.left() >= band.strip)
                .mapToInt(PdfPiece::order)
                .max()
                .orElse(0);
        while (to > from
                && onlyLeft(rows.get(to - 1), band)
                && rows.get(to - 1).stream().allMatch(it -> it.order() > lastRight)) {
            to--;
        }
        return columns(rows, new Band(from, to, band.strip));
    }

    private static boolean onlyLeft(List<PdfPiece> row, Band band) {
        return row.stream().allMatch(it -> it.left() < band.strip);
    }

    private static Optional<Band> columns(List<List<PdfPiece>> rows, Band band) {
        List<List<PdfPiece>> within = rows.subList(band.from, band.to);
        if (tooFew(within, band, FEWEST_LINES)) {
            return Optional.empty();
        }
        List<PdfPiece> written =
                all(within).sorted(Comparator.comparingInt(PdfPiece::order)).toList();
        int changes = 0;
        double lowest = 0;
        for (int i = 0; i < written.size(); i++) {
            PdfPiece it = written.get(i);
            boolean left = it.left() < band.strip;
            if (i > 0 && left != written.get(i - 1).left() < band.strip) {
                changes++;
                if (left && it.line() > lowest + it.size() / 2) {
                    // The file begins again on the left, under both columns: they end here.
                    return endingAbove(rows, band, it.line());
                }
            }
            lowest = Math.max(lowest, it.line());
        }
        return changes <= 2 || filled(within, band) ? Optional.of(band) : Optional.empty();
    }

    private static Optional<Band> endingAbove(List<List<PdfPiece>> rows, Band band, double line) {
        int to = band.from;
        while (to < band.to && rows.get(to).stream().allMatch(it -> it.line() < line - it.size() / 4)) {
            to++;
        }
        var shorter = new Band(band.from, to, band.strip);
        List<List<PdfPiece>> within = rows.subList(band.from, to);
        return tooFew(within, shorter, 2 * FEWEST_LINES) ? Optional.empty() : Optional.of(shorter);
    }

    private static boolean tooFew(List<List<PdfPiece>> rows, Band band, int fewest) {
        long left = rows.stream()
                .filter(row -> row.stream().anyMatch(it -> it.left() < band.strip))
                .count();
        long right = rows.stream()
                .filter(row -> row.stream().anyMatch(it -> it.left() >= band.strip))
                .count();
        return Math.min(left, right) < fewest;
    }

    /** Whether the lines of both sides are as long as those of running text, over many lines. */
    private static boolean filled(List<List<PdfPiece>> rows, Band band) {
        if (tooFew(rows, band, 8)) {
            return false;
        }
        double start = all(rows).mapToDouble(PdfPiece::left).min().orElse(0);
        double end = all(rows).mapToDouble(PdfPiece::right).max().orElse(0);
        double left = all(rows)
                .filter(it -> it.left() < band.strip)
                .mapToDouble(it -> (it.right() - it.left()) / (band.strip - start))
                .average()
                .orElse(0);
        double right = all(rows)
                .filter(it -> it.left() >= band.strip)
                .mapToDouble(it -> (it.right() - it.left()) / (end - band.strip))
                .average()
                .orElse(0);
        return Math.min(left, right) > 0.8;
    }
}
