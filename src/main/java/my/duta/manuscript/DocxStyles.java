package my.duta.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the styles of a Word file mean, and how its words look. */
final class DocxStyles {

    private static final Pattern HEADING =
            Pattern.compile("(?:heading|tajuk|judul|titre|título|titulo|überschrift|kop|rubrik) ?([1-9])");
    private static final Set<String> TITLES = Set.of("title", "tajuk", "judul");
    private static final Pattern QUOTATION = Pattern.compile(".*(?:quote|petikan|kutipan|block text).*");
    private static final Pattern CONTENTS = Pattern.compile("(?:toc|table of figures|isi kandungan) ?\\d?.*");
    private static final int DEEPEST = 20;

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, List<XmlElement>> chains = new HashMap<>();
    private final List<XmlElement> defaults = new ArrayList<>();
    private String paragraphs = "";

    DocxStyles(OfficeFile file) {
        file.target(file.main(), "styles")
                .ifPresent(part -> file.read(part, Set.of("docDefaults", "style"), it -> {
                    if (it.is("style")) {
                        it.attribute("styleId").ifPresent(id -> add(id, it));
                    } else {
                        it.child("rPrDefault", "rPr").ifPresent(defaults::add);
                    }
                }));
    }

    private void add(String id, XmlElement style) {
        styles.put(id, style);
        if (style.flag("default") && style.attribute("type").orElse("").equals("paragraph")) {
            paragraphs = id;
        }
    }

    /** A paragraph's style and those that it is based on, nearest first. */
    private List<XmlElement> chain(String id) {
        return chains.computeIfAbsent(id, this::findChain);
    }

    private List<XmlElement> findChain(String id) {
        var chain = new ArrayList<XmlElement>();
        Optional<XmlElement> style = Optional.ofNullable(styles.get(id));
        while (style.isPresent() && chain.size() < DEEPEST) {
            chain.add(style.orElseThrow());
            style = style.flatMap(it -> it.value("basedOn")).map(styles::get);
        }
        return chain;
    }

    private String styleOf(XmlElement paragraph) {
        return paragraph.value("pPr", "pStyle").orElse(paragraphs);
    }

    private boolean isNamed(XmlElement paragraph, Pattern names) {
        return names(paragraph).anyMatch(it -> names.matcher(it).matches());
    }

    private Stream<String> names(XmlElement paragraph) {
        String id = styleOf(paragraph);
        return Stream.concat(chain(id).stream().flatMap(it -> it.value("name").stream()), Stream.of(id))
                .map(it -> it.toLowerCase(Locale.ROOT));
    }

    /** 0 for the title, 1 to 9 for a heading; none for other paragraphs. */
    Optional<Integer> level(XmlElement paragraph) {
        Optional<Integer> own = outline(paragraph);
        if (own.isPresent()) {
            return own.filter(it -> it <= 9);
        }
        String id = styleOf(paragraph).toLowerCase(Locale.ROOT);
        String name = chain(styleOf(paragraph)).stream()
                .findFirst()
                .flatMap(it -> it.value("name"))
                .orElse(id)
                .toLowerCase(Locale.ROOT);
        if (TITLES.contains(name) || id.equals("title")) {
            return Optional.of(0);
        }
        for (String it : List.of(name, id)) {
            Matcher heading = HEADING.matcher(it);
            if (heading.matches()) {
                return Optional.of(Integer.parseInt(heading.group(1)));
            }
        }
        return chain(styleOf(paragraph)).stream()
                .flatMap(it -> outline(it).stream())
                .findFirst()
                .filter(it -> it <= 9);
    }

    private static Optional<Integer> outline(XmlElement styled) {
        return styled.child("pPr", "outlineLvl").flatMap(it -> it.number("val")).map(it -> it.intValue() + 1);
    }

    boolean isQuotation(XmlElement paragraph) {
        return isNamed(paragraph, QUOTATION);
    }

    /** Whether it repeats headings, with page numbers. */
    boolean isContents(XmlElement paragraph) {
        return isNamed(paragraph, CONTENTS);
    }

    /** Whether it goes on with the list item before it. */
    boolean continuesAnItem(XmlElement paragraph) {
        return names(paragraph).anyMatch(it -> it.startsWith("list continue"));
    }

    /** A property of a paragraph, its own or its style's. */
    Optional<XmlElement> ofParagraph(XmlElement paragraph, String property) {
        return Stream.concat(Stream.of(paragraph), chain(styleOf(paragraph)).stream())
                .flatMap(it -> it.child("pPr", property).stream())
                .findFirst();
    }

    /** Whether a list is known by its style's name alone; true for a numbered one. */
    Optional<Boolean> list(XmlElement paragraph) {
        return names(paragraph)
                .filter(it -> it.startsWith("list bullet") || it.startsWith("list number"))
                .findFirst()
                .map(it -> it.startsWith("list number"));
    }

    /** Whether a person sees a run of a paragraph on a ground. */
    boolean isHidden(XmlElement run, XmlElement paragraph, String ground) {
        List<XmlElement> looks = Stream.of(
                        run.child("rPr").stream(),
                        run.value("rPr", "rStyle").stream().flatMap(it -> looks(it).stream()),
                        looks(styleOf(paragraph)).stream(),
                        defaults.stream())
                .flatMap(it -> it)
                .toList();
        boolean vanished = first(looks, it -> it.toggle("vanish")).orElse(false);
        boolean tiny = first(looks, it -> it.child("sz").flatMap(size -> size.number("val")))
                .filter(it -> it <= 2)
                .isPresent();
        String colour = first(looks, it -> it.value("color")).orElse("auto");
        Optional<String> marked = first(
                looks,
                it -> it.value("highlight").filter(name -> !name.equals("none")).map(DocxStyles::marker));
        Optional<String> shaded = first(looks, it -> it.child("shd").flatMap(DocxStyles::fill));
        Optional<String> paragraphShaded = ofParagraph(paragraph, "shd").flatMap(DocxStyles::fill);
        String behind = marked.or(() -> shaded).or(() -> paragraphShaded).orElse(ground);
        return vanished || tiny || Ink.vanishes(colour, behind);
    }

    private List<XmlElement> looks(String style) {
        return chain(style).stream().flatMap(it -> it.child("rPr").stream()).toList();
    }

    private static String marker(String name) {
        return name.equals("white") ? Ink.WHITE : name.equals("black") ? Ink.BLACK : Ink.UNKNOWN;
    }

    private static <T> Optional<T> first(List<XmlElement> looks, Function<XmlElement, Optional<T>> property) {
        return looks.stream().flatMap(it -> property.apply(it).stream()).findFirst();
    }

    /** The colour that shading gives; none if it gives none. */
    static Optional<String> fill(XmlElement shading) {
        String fill = shading.attribute("fill").orElse("auto");
        if (shading.attribute("val").orElse("").equals("solid")) {
            fill = shading.attribute("color").orElse("auto");
        }
        if (fill.equals("auto")) {
            return shading.attribute("themeFill").map(it -> Ink.UNKNOWN);
        }
        return Optional.of(fill);
    }

    /** Whether a table's style may lay a colour behind its cells. */
    boolean shadesCells(XmlElement table) {
        return chain(table.value("tblPr", "tblStyle").orElse("")).stream()
                .anyMatch(it -> it.all("shd").anyMatch(shading -> fill(shading).isPresent()));
    }
}
