package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Joins the lines of a column to paragraphs, lists and tables. */
final class PdfFlow {

    private static final Pattern ENDS = Pattern.compile(".*[.!?:;,\\u2026][)\"'\\u201D\\u2019]?$");

    /** A line of a table of contents, which says where something is and not what. */
    private static final Pattern POINTER =
            Pattern.compile(".*(?:[.\\u2026\\u00B7_]\\s?){6,}\\s*(?:\\d{1,4}|[ivxl]{1,6})$", Pattern.CASE_INSENSITIVE);

    private final int page;
    private final double bodySize;
    private final double right;
    private final double width;
    private final double pitch;
    private final List<PdfPart> parts = new ArrayList<>();
    private final List<PdfPiece> open = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<List<String>> items = new ArrayList<>();
    private double labelLeft;
    private PdfPiece last = new PdfPiece(0, 0, 0, 0, false, 0, "");

    private PdfFlow(int page, double bodySize, List<PdfPiece> pieces, List<PdfPiece> lines) {
        this.page = page;
        this.bodySize = bodySize;
        this.right = pieces.stream().mapToDouble(PdfPiece::right).max().orElse(0);
        this.width = right - pieces.stream().mapToDouble(PdfPiece::left).min().orElse(0);
        this.pitch = pitch(lines);
    }

    static List<PdfPart> of(int page, double bodySize, List<PdfPiece> region) {
        List<List<PdfPiece>> rows = PdfPiece.rows(region).stream()
                .map(PdfFlow::labelled)
                .filter(it -> !POINTER.matcher(line(it).words()).matches())
                .toList();
        var flow = new PdfFlow(
                page, bodySize, region, rows.stream().map(PdfFlow::line).toList());
        for (int i = 0; i < rows.size(); i++) {
            Optional<PdfTables.Found> table = PdfTables.at(page, rows, i);
            Optional<PdfPart.Grid> grid =
                    rows.get(i).stream().flatMap(it -> it.grid().stream()).findFirst();
            if (grid.isPresent()) {
                flow.close();
                flow.parts.add(grid.get());
            } else if (table.isPresent()) {
                flow.close();
                flow.parts.add(table.get().grid());
                i = table.get().end() - 1;
            } else {
                flow.add(line(rows.get(i)));
            }
        }
        flow.close();
        return flow.parts;
    }

    /** Joins signs of lists to the words after them. */
    private static List<PdfPiece> labelled(List<PdfPiece> row) {
        var joined = new ArrayList<PdfPiece>();
        for (PdfPiece it : row) {
            PdfPiece before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null
                    && PdfLabels.alone(before.words())
                    && (PdfLabels.bullet(before.words()) || it.left() - before.right() < 2.5 * it.size())) {
                joined.set(joined.size() - 1, before.with(it));
            } else {
                joined.add(it);
            }
        }
        return joined;
    }

    private static PdfPiece line(List<PdfPiece> row) {
        return row.stream().reduce(PdfPiece::with).orElseThrow();
    }

    /** How far lines of a paragraph are apart: what a third of all lines keep to, as paragraphs may stand wider. */
    private static double pitch(List<PdfPiece> lines) {
        var gaps = new ArrayList<Double>();
        for (int i = 1; i < lines.size(); i++) {
            double gap = lines.get(i).line() - lines.get(i - 1).line();
            if (gap < 2.5 * lines.get(i).size()
                    && Math.abs(lines.get(i).size() - lines.get(i - 1).size()) < 0.5) {
                gaps.add(gap);
            }
        }
        gaps.sort(Double::compare);
        return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 3);
    }

    private void add(PdfPiece line) {
        Optional<PdfLabels.Labelled> label = headed(line) ? Optional.empty() : PdfLabels.in(line.words());
        if (label.isPresent() && begins(line, label.get())) {
            addItem(line, label.get());
        } else if (!items.isEmpty() && continuesItem(line)) {
            items.get(items.size() - 1).add(line.words());
        } else {
            if (!items.isEmpty() || !open.isEmpty() && parts(line)) {
                close();
            }
            open.add(line);
        }
        last = line;
    }

    /** Whether a line looks like a heading, whatever number it begins with. */
    private boolean headed(PdfPiece line) {
        return line.size() > 1.12 * bodySize || line.bold() && line.words().length() > 3;
    }

    private boolean begins(PdfPiece line, PdfLabels.Labelled label) {
        if (label.rest().isEmpty()) {
            return false;
        }
        boolean rested = ENDS.matcher(last.words()).matches() || isShort(last);
        if (items.isEmpty()) {
            return open.isEmpty() || !ordinary(label) || rested || parts(line);
        }
        return !ordinary(label) || rested || line.left() < labelLeft + 2;
    }

    /** Whether what looks like a label may as well be a word in the middle of a sentence. */
    private static boolean ordinary(PdfLabels.Labelled label) {
        return PdfLabels.numbered(label.label()) || "-*\u2013\u2014".contains(label.label());
    }

    private void addItem(PdfPiece line, PdfLabels.Labelled label) {
        boolean nested = !items.isEmpty() && line.left() > labelLeft + 6;
        if (nested) {
            List<String> item = items.get(items.size() - 1);
            String before = item.get(item.size() - 1);
            item.set(item.size() - 1, before.matches(".*[:;]$") ? before : before + ";");
            item.add(label.rest());
            return;
        }
        boolean same = labels.isEmpty()
                || PdfLabels.numbered(labels.get(0)) == PdfLabels.numbered(label.label())
                        && Math.abs(line.left() - labelLeft) <= 6;
        if (!open.isEmpty() || !same) {
            close();
        }
        if (items.isEmpty()) {
            labelLeft = line.left();
        }
        labels.add(label.label());
        items.add(new ArrayList<>(List.of(label.rest())));
    }

    private boolean continuesItem(PdfPiece line) {
        double gap = line.line() - last.line();
        boolean sameLetters = Math.abs(line.size() - last.size()) < 0.1 * line.size() && !headed(line);
        boolean hangs = line.left() > labelLeft + 0.5 * line.size();
        return sameLetters && gap > 0 && (hangs ? gap < 1.6 * pitch() : gap <= widestGap(line) && !isShort(last));
    }

    private double pitch() {
        return Math.max(pitch, bodySize);
    }

    private double widestGap(PdfPiece line) {
        double own = line.size() > 1.12 * bodySize ? 1.45 * line.size() : 0;
        return Math.max(own, 1.3 * pitch + 0.5);
    }

    /** Whether a line does not belong to the paragraph before it. */
    private boolean parts(PdfPiece line) {
        double gap = line.line() - last.line();
        boolean centred = Math.abs(line.middle() - last.middle()) < 2 && Math.abs(line.left() - last.left()) > 2;
        boolean ended = ENDS.matcher(last.words()).matches();
        if (gap > widestGap(line) || gap < 0 || Math.abs(line.size() - last.size()) > 0.1 * line.size()) {
            return true;
        }
        if (line.bold() != last.bold() && (isShort(last) || ended)) {
            return true;
        }
        if (centred) {
            return false;
        }
        boolean indented = line.left() > last.left() + 0.8 * line.size();
        boolean broken = ended && last.right() < right - 0.3 * width && hadRoomFor(line);
        return indented && (ended || isShort(last)) || broken;
    }

    /** Whether a line's first word could have stood at the end of the line before; an address often could not. */
    private boolean hadRoomFor(PdfPiece line) {
        String words = line.words().strip();
        int first = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
        double wide = (line.right() - line.left()) * first / Math.max(1, words.length());
        return last.right() + wide < right;
    }

    private boolean isShort(PdfPiece line) {
        return line.right() < right - 0.15 * width;
    }

    private void close() {
        if (!open.isEmpty()) {
            parts.add(new PdfPart.Text(page, open));
            open.clear();
        }
        if (!items.isEmpty()) {
            parts.add(new PdfPart.Listing(page, last.size(), labels, items));
            labels.clear();
            items.clear();
        }
    }
}
