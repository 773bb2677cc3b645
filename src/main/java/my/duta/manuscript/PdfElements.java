package my.duta.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes elements of the parts of all pages: joins what a page or column parted, and tells headings from text. */
final class PdfElements {

    /** Letters this much larger than those of the text make a heading. */
    private static final double LARGER = 1.12;

    private static final int LONGEST_HEADING = 220;

    private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*");
    private static final Pattern UNFINISHED = Pattern.compile(".*[^.!?:;\\u2026\"'\\u201D\\u2019)]$");

    private final double bodySize;
    private final boolean bodyBold;
    private final Hyphens hyphens;
    private final List<Element> elements = new ArrayList<>();
    private final List<Double> looks = new ArrayList<>();

    private PdfElements(double bodySize, boolean bodyBold, Hyphens hyphens) {
        this.bodySize = bodySize;
        this.bodyBold = bodyBold;
        this.hyphens = hyphens;
    }

    /**
     * The elements of a file.
     *
     * @param regions the parts of each region of each page, in reading order
     * @param bodySize of the letters of most of the text
     */
    static List<Element> of(List<List<PdfPart>> regions, double bodySize, boolean bodyBold, Hyphens hyphens) {
        var all = new PdfElements(bodySize, bodyBold, hyphens);
        for (PdfPart it : all.joined(regions)) {
            all.add(it);
        }
        return HeadingLevels.byRank(all.elements, all.looks);
    }

    private List<PdfPart> joined(List<List<PdfPart>> regions) {
        var parts = new ArrayList<PdfPart>();
        for (List<PdfPart> region : regions) {
            for (int i = 0; i < region.size(); i++) {
                PdfPart part = region.get(i);
                PdfPart before = parts.isEmpty() ? part : parts.get(parts.size() - 1);
                PdfPart both = before == part ? part : join(before, part, i == 0);
                if (both == part) {
                    parts.add(part);
                } else {
                    parts.set(parts.size() - 1, both);
                }
            }
        }
        return parts;
    }

    /** Both parts as one if the second goes on with the first; else the second. */
    private PdfPart join(PdfPart before, PdfPart part, boolean begins) {
        if (before instanceof PdfPart.Listing list && part instanceof PdfPart.Listing more && goesOn(list, more)) {
            var labels = new ArrayList<>(list.labels());
            labels.addAll(more.labels());
            var items = new ArrayList<>(list.items());
            items.addAll(more.items());
            return new PdfPart.Listing(list.page(), list.size(), labels, items);
        }
        if (!begins) {
            return part;
        }
        if (before instanceof PdfPart.Grid grid && part instanceof PdfPart.Grid more && grid.alignsWith(more)) {
            var rows = new ArrayList<>(grid.rows());
            boolean repeats = more.rows().get(0).equals(grid.rows().get(0));
            rows.addAll(more.rows().subList(repeats ? 1 : 0, more.rows().size()));
            return new PdfPart.Grid(grid.page(), grid.edges(), rows);
        }
        if (part instanceof PdfPart.Text text
                && Character.isLowerCase(text.first().words().codePointAt(0))) {
            if (before instanceof PdfPart.Text first
                    && goesOn(first.words(), first.first().size(), text)
                    && heading(first) == heading(text)) {
                var lines = new ArrayList<>(first.lines());
                lines.addAll(text.lines());
                return new PdfPart.Text(first.page(), lines);
            }
            if (before instanceof PdfPart.Listing list
                    && goesOn(list.items().get(list.items().size() - 1), list.size(), text)) {
                var items = new ArrayList<>(list.items());
                var item = new ArrayList<>(items.remove(items.size() - 1));
                item.addAll(text.words());
                items.add(item);
                return new PdfPart.Listing(list.page(), list.size(), list.labels(), items);
            }
        }
        return part;
    }

    private static boolean goesOn(PdfPart.Listing list, PdfPart.Listing more) {
        String first = list.labels().get(list.labels().size() - 1);
        String next = more.labels().get(0);
        if (!list.numbered() || !more.numbered()) {
            return first.equals(next);
        }
        return number(next) == number(first) + 1;
    }

    private static int number(String label) {
        String digits = label.replaceAll("\\D", "");
        return digits.isEmpty() ? label.replaceAll("[().]", "").charAt(0) : Integer.parseInt(digits);
    }

    private static boolean goesOn(List<String> lines, double size, PdfPart.Text text) {
        return UNFINISHED.matcher(lines.get(lines.size() - 1)).matches()
                && Math.abs(size - text.first().size()) < 0.5;
    }

    private void add(PdfPart part) {
        Place place = Place.page(part.page());
        if (part instanceof PdfPart.Grid grid) {
            List<List<String>> rows = grid.rows().stream()
                    .map(row -> row.stream()
                            .map(cell -> hyphens.join(Arrays.asList(cell.split("\n"))))
                            .toList())
                    .toList();
            elements.add(new Element.Body(place, new Block.Table(rows.get(0), rows.subList(1, rows.size()))));
        } else if (part instanceof PdfPart.Listing list) {
            add(place, list);
        } else if (part instanceof PdfPart.Text text) {
            String words = hyphens.join(text.words());
            if (heading(text)) {
                elements.add(new Element.Heading(place, 1, words));
                looks.add(look(text));
            } else {
                elements.add(new Element.Body(place, new Block.Prose(words)));
            }
        }
    }

    private void add(Place place, PdfPart.Listing list) {
        List<String> items = list.items().stream().map(hyphens::join).toList();
        // A paragraph with a number is no list, and its number is what others call it by.
        Block block = items.size() == 1 && list.numbered()
                ? new Block.Prose(list.labels().get(0) + " " + items.get(0))
                : new Block.Items(list.numbered(), items);
        elements.add(new Element.Body(place, block));
    }

    private boolean heading(PdfPart.Text text) {
        double size = text.lines().stream().mapToDouble(PdfPiece::size).max().orElse(0);
        boolean bold = text.lines().stream().allMatch(PdfPiece::bold);
        String words = String.join(" ", text.words());
        boolean ends = words.endsWith(".") || words.endsWith(";") || words.endsWith(",");
        if (!LETTER.matcher(words).matches()
                || words.length() > LONGEST_HEADING
                || text.lines().size() > 4) {
            return false;
        }
        if (size >= LARGER * bodySize) {
            return !(ends && words.length() > 80);
        }
        return bold
                && !bodyBold
                && size >= 0.95 * bodySize
                && text.lines().size() <= 2
                && !ends
                && !words.endsWith(":");
    }

    /** Rank of a heading among others: by its size, in half points, and then by its weight. */
    private static double look(PdfPart.Text text) {
        double size = text.lines().stream().mapToDouble(PdfPiece::size).max().orElse(0);
        boolean bold = text.lines().stream().allMatch(PdfPiece::bold);
        return Math.round(size * 2) + (bold ? 0.5 : 0);
    }

    /** The size of most letters, to half a point. */
    static double bodySize(Collection<PdfPiece> pieces) {
        return most(pieces, it -> Math.round(it.size() * 2) / 2.0, 10.0);
    }

    static boolean bodyBold(Collection<PdfPiece> pieces, double bodySize) {
        return most(
                pieces.stream()
                        .filter(it -> Math.abs(it.size() - bodySize) < 0.5)
                        .toList(),
                PdfPiece::bold,
                false);
    }

    /** What most letters have in common. */
    private static <T> T most(Collection<PdfPiece> pieces, Function<PdfPiece, T> look, T otherwise) {
        return pieces.stream()
                .collect(Collectors.groupingBy(
                        look, Collectors.summingInt(it -> it.words().length())))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
