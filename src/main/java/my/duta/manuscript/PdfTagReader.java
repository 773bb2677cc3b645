package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes elements of a structure tree. */
final class PdfTagReader {

    private static final Set<String> BLOCKS = Set.of(
            "P",
            "L",
            "LI",
            "LBody",
            "Table",
            "BlockQuote",
            "Caption",
            "Note",
            "FENote",
            "Sect",
            "Div",
            "Part",
            "Art",
            "Document",
            "DocumentFragment",
            "Aside",
            "TOC",
            "TOCI",
            "Index",
            "Figure",
            "Formula",
            "Title",
            "H",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "TR",
            "THead",
            "TBody",
            "TFoot",
            "NonStruct");

    private final List<Element> elements = new ArrayList<>();
    private final List<PdfTag> open = new ArrayList<>();

    List<Element> read(PdfTag tree) {
        walk(tree);
        close();
        return elements;
    }

    private void walk(PdfTag tag) {
        for (PdfTag it : tag.kids()) {
            if (!BLOCKS.contains(it.role())) {
                open.add(it);
                continue;
            }
            close();
            Place place = Place.page(Math.max(1, it.page()));
            if (it.role().equals("Title") || it.role().matches("H[1-6]?")) {
                addHeading(place, it);
            } else if (it.role().equals("L")) {
                addList(place, it);
            } else if (it.role().equals("Table")) {
                addTable(place, it);
            } else if (it.role().equals("BlockQuote")) {
                if (!it.words().isEmpty()) {
                    elements.add(new Element.Quotation(place, it.words()));
                }
            } else {
                walk(it);
                close();
            }
        }
    }

    private void addHeading(Place place, PdfTag tag) {
        String words = tag.words();
        if (!words.isEmpty()) {
            String role = tag.role();
            int level = role.equals("Title") ? 0 : role.equals("H") ? 1 : role.charAt(1) - '0';
            elements.add(new Element.Heading(place, level, words));
        }
    }

    private void addList(Place place, PdfTag tag) {
        var items = new ArrayList<String>();
        String label = "";
        for (PdfTag it : tag.kids()) {
            String words = item(it);
            if (items.isEmpty()) {
                label = it.kids("Lbl").stream().findFirst().map(PdfTag::words).orElse("");
            }
            if (label.isEmpty() && items.isEmpty()) {
                label = PdfLabels.in(words).map(PdfLabels.Labelled::label).orElse("");
            }
            if (!words.isEmpty()) {
                items.add(
                        it.kids("Lbl").isEmpty()
                                ? PdfLabels.in(words)
                                        .map(PdfLabels.Labelled::rest)
                                        .orElse(words)
                                : words);
            }
        }
        if (!items.isEmpty()) {
            elements.add(new Element.Body(place, new Block.Items(PdfLabels.numbered(label), items)));
        }
    }

    /** What an item lists in turn follows in it after semicolons. */
    private static String item(PdfTag tag) {
        var words = new StringBuilder(
                tag.words(it -> !it.role().equals("Lbl") && !it.role().equals("L")));
        var lists = new ArrayList<>(tag.kids("L"));
        tag.kids("LBody").forEach(it -> lists.addAll(it.kids("L")));
        for (PdfTag list : lists) {
            for (PdfTag inner : list.kids()) {
                if (!words.isEmpty()) {
                    words.append(words.charAt(words.length() - 1) == ':' ? " " : "; ");
                }
                words.append(item(inner));
            }
        }
        return words.toString();
    }

    private void addTable(Place place, PdfTag tag) {
        var rows = new ArrayList<PdfTag>();
        for (PdfTag it : tag.kids()) {
            if (it.role().equals("TR")) {
                rows.add(it);
            } else if (it.role().matches("T(Head|Body|Foot)")) {
                rows.addAll(it.kids("TR"));
            } else if (!it.words().isEmpty()) {
                elements.add(new Element.Body(place, new Block.Prose(it.words())));
            }
        }
        var cells = new UnfoldedTable();
        for (PdfTag row : rows) {
            cells.beginRow();
            for (PdfTag it : row.kids()) {
                cells.add(it.words(), it.columns(), it.rows());
            }
        }
        cells.block().ifPresent(it -> elements.add(new Element.Body(place, it)));
    }

    private void close() {
        int page = open.stream()
                .mapToInt(PdfTag::page)
                .filter(it -> it > 0)
                .findFirst()
                .orElse(1);
        String words = String.join(
                        " ",
                        open.stream()
                                .map(PdfTag::words)
                                .filter(it -> !it.isEmpty())
                                .toList())
                .strip();
        if (!words.isEmpty()) {
            elements.add(new Element.Body(Place.page(page), new Block.Prose(words)));
        }
        open.clear();
    }
}
