package my.duta.manuscript;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which lists of a Word file are numbered. */
final class DocxNumbering {

    private static final Set<String> NO_LIST = Set.of("0", "");

    private final Map<String, XmlElement> formats = new HashMap<>();
    private final Map<String, XmlElement> lists = new HashMap<>();
    private final DocxStyles styles;

    /**
     * Where a paragraph stands in a list.
     *
     * @param list names the list
     * @param depth 0 for its items, more for items of items
     */
    record Item(String list, int depth, boolean numbered) {}

    DocxNumbering(OfficeFile file, DocxStyles styles) {
        this.styles = styles;
        file.target(file.main(), "numbering")
                .ifPresent(part -> file.read(part, Set.of("abstractNum", "num"), it -> {
                    if (it.is("num")) {
                        lists.put(it.attribute("numId").orElse(""), it);
                    } else {
                        formats.put(it.attribute("abstractNumId").orElse(""), it);
                    }
                }));
    }

    /** The paragraph's place in a list, if it stands in one. */
    Optional<Item> of(XmlElement paragraph) {
        Optional<XmlElement> numbering = styles.ofParagraph(paragraph, "numPr");
        if (numbering.isEmpty()) {
            return styles.list(paragraph).map(it -> new Item("style " + it, 0, it));
        }
        String list = numbering.flatMap(it -> it.value("numId")).orElse("");
        if (NO_LIST.contains(list)) {
            return Optional.empty();
        }
        int depth = numbering
                .flatMap(it -> it.child("ilvl"))
                .flatMap(it -> it.number("val"))
                .orElse(0L)
                .intValue();
        String format = format(list, depth);
        return format.equals("none") ? Optional.empty() : Optional.of(new Item(list, depth, !format.equals("bullet")));
    }

    private String format(String list, int depth) {
        Optional<XmlElement> own = Optional.ofNullable(lists.get(list));
        Optional<XmlElement> overridden = own.stream()
                .flatMap(it -> it.children("lvlOverride"))
                .filter(it -> it.number("ilvl").orElse(-1L) == depth)
                .flatMap(it -> it.child("lvl").stream())
                .findFirst();
        return overridden
                .or(() -> own.flatMap(it -> it.value("abstractNumId"))
                        .map(formats::get)
                        .flatMap(it -> it.children("lvl")
                                .filter(level -> level.number("ilvl").orElse(-1L) == depth)
                                .findFirst()))
                .flatMap(it -> it.value("numFmt"))
                .orElse("bullet");
    }
}
