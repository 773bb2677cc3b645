package my.duta.manuscript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What slides take from their layout, master and theme. */
final class PptxDesign {

    private static final int MOST_KEPT = 100;
    private static final XmlElement NOTHING = new XmlElement("nothing");

    private final OfficeFile file;
    private final Map<String, XmlElement> trees = new HashMap<>();

    PptxDesign(OfficeFile file) {
        this.file = file;
    }

    /** The design of one slide: its layout, then its master. */
    record Layers(XmlElement layout, XmlElement master, XmlElement theme) {

        /** The shapes that a placeholder takes from, nearest first. */
        List<XmlElement> origins(XmlElement placeholder) {
            String type = placeholder.attribute("type").orElse("body");
            String index = placeholder.attribute("idx").orElse("");
            Optional<XmlElement> inLayout = shapes(layout)
                    .filter(it -> !index.isEmpty()
                            && mark(it).attribute("idx").orElse("").equals(index))
                    .findFirst()
                    .or(() -> shapes(layout).filter(it -> isOf(it, type)).findFirst());
            String inherited = inLayout.map(it -> mark(it).attribute("type").orElse("body"))
                    .orElse(type);
            return Stream.concat(
                            inLayout.stream(),
                            shapes(master).filter(it -> isOf(it, inherited)).limit(1))
                    .toList();
        }

        private static boolean isOf(XmlElement shape, String type) {
            String found = mark(shape).attribute("type").orElse("body");
            return plain(found).equals(plain(type));
        }

        private static String plain(String type) {
            return switch (type) {
                case "ctrTitle" -> "title";
                case "subTitle", "obj" -> "body";
                default -> type;
            };
        }

        private static XmlElement mark(XmlElement shape) {
            return PptxDesign.placeholder(shape).orElse(NOTHING);
        }

        private static Stream<XmlElement> shapes(XmlElement sheet) {
            return sheet.child("cSld", "spTree").stream()
                    .flatMap(it -> it.children("sp"))
                    .filter(it -> PptxDesign.placeholder(it).isPresent());
        }

        /** The colour of a slide where nothing lies on it. */
        String ground(XmlElement slide) {
            Optional<XmlElement> background = Stream.of(slide, layout, master)
                    .flatMap(it -> it.child("cSld", "bg").stream())
                    .findFirst();
            if (background.isEmpty()) {
                return Ink.WHITE;
            }
            return background
                    .flatMap(it -> it.child("bgPr", "solidFill")
                            .or(() -> it.child("bgRef")
                                    .filter(ref ->
                                            ref.attribute("idx").orElse("").equals("1001"))))
                    .map(this::colour)
                    .orElse(Ink.UNKNOWN);
        }

        /** The colour that an element such as a solid fill holds. */
        String colour(XmlElement fill) {
            Optional<XmlElement> colour = fill.children().stream().findFirst();
            if (colour.filter(it -> it.children().isEmpty()).isEmpty()) {
                return Ink.UNKNOWN;
            }
            XmlElement it = colour.orElseThrow();
            return switch (it.name()) {
                case "srgbClr" -> it.attribute("val").orElse(Ink.UNKNOWN);
                case "sysClr" -> it.attribute("lastClr").orElse(Ink.UNKNOWN);
                case "schemeClr" -> ofTheme(it.attribute("val").orElse(""));
                case "prstClr" ->
                    switch (it.attribute("val").orElse("")) {
                        case "white" -> Ink.WHITE;
                        case "black" -> Ink.BLACK;
                        default -> Ink.UNKNOWN;
                    };
                default -> Ink.UNKNOWN;
            };
        }

        private String ofTheme(String name) {
            String mapped =
                    master.child("clrMap").flatMap(it -> it.attribute(name)).orElse(name);
            return theme.child("themeElements", "clrScheme", mapped)
                    .filter(it -> it.children().stream().noneMatch(colour -> colour.is("schemeClr")))
                    .map(this::colour)
                    .orElse(Ink.UNKNOWN);
        }
    }

    Layers of(String slide) {
        Optional<String> layout = file.target(slide, "slidelayout");
        Optional<String> master = layout.flatMap(it -> file.target(it, "slidemaster"));
        Optional<String> theme = master.flatMap(it -> file.target(it, "theme"));
        return new Layers(tree(layout), tree(master), tree(theme));
    }

    private XmlElement tree(Optional<String> part) {
        if (trees.size() > MOST_KEPT) {
            trees.clear();
        }
        return part.map(it -> trees.computeIfAbsent(it, file::tree)).orElse(NOTHING);
    }

    /** What marks a shape as a placeholder, if it is one. */
    static Optional<XmlElement> placeholder(XmlElement shape) {
        return shape.children().stream()
                .filter(it -> it.name().startsWith("nv"))
                .flatMap(it -> it.child("nvPr", "ph").stream())
                .findFirst();
    }
}
