package my.duta.manuscript;

import java.util.List;
import java.util.stream.Collectors;

/** Tells what a manuscript says, one line for each element, so that a test can be read. */
final class Manuscripts {

    private Manuscripts() {}

    static List<String> told(Manuscript manuscript) {
        return manuscript.elements().stream().map(Manuscripts::told).toList();
    }

    private static String told(Element element) {
        if (element instanceof Element.Heading heading) {
            return "#".repeat(heading.level()) + " " + heading.words();
        }
        if (element instanceof Element.Quotation quotation) {
            return "> " + quotation.words();
        }
        Block block = ((Element.Body) element).block();
        if (block instanceof Block.Items list) {
            return (list.numbered() ? "1. " : "- ") + String.join(" / ", list.items());
        }
        if (block instanceof Block.Table table) {
            return "| " + String.join(" | ", table.columns())
                    + table.rows().stream()
                            .map(it -> " || " + String.join(" | ", it))
                            .collect(Collectors.joining());
        }
        return block.words();
    }
}
