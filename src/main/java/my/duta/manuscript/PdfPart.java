package my.duta.manuscript;

import java.util.List;

/** A piece of a page in reading order, before it is known which are headings. Lines are not yet joined. */
sealed interface PdfPart {

    int page();

    /** Lines that belong together. */
    record Text(int page, List<PdfPiece> lines) implements PdfPart {

        public Text {
            lines = List.copyOf(lines);
        }

        List<String> words() {
            return lines.stream().map(PdfPiece::words).toList();
        }

        PdfPiece first() {
            return lines.get(0);
        }
    }

    /**
     * A list.
     *
     * @param labels as they stand before the items
     * @param items the lines of each
     * @param size of its letters
     */
    record Listing(int page, double size, List<String> labels, List<List<String>> items) implements PdfPart {

        public Listing {
            labels = List.copyOf(labels);
            items = items.stream().map(List::copyOf).toList();
        }

        boolean numbered() {
            return PdfLabels.numbered(labels.get(0));
        }
    }

    /**
     * A table.
     *
     * @param edges where its columns begin, in points from the left
     * @param rows the first is its header; the lines of a cell are parted by {@code \n}
     */
    record Grid(int page, List<Double> edges, List<List<String>> rows) implements PdfPart {

        public Grid {
            edges = List.copyOf(edges);
            rows = rows.stream().map(List::copyOf).toList();
        }

        boolean alignsWith(Grid other) {
            if (edges.size() != other.edges.size()) {
                return false;
            }
            for (int i = 0; i < edges.size(); i++) {
                if (Math.abs(edges.get(i) - other.edges.get(i)) > 12) {
                    return false;
                }
            }
            return true;
        }
    }
}
