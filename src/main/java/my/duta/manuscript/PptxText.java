package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one shape on a slide. */
final class PptxText {

    private static final int TINY = 100;

    private final OfficeFile file;
    private final String part;
    private final PptxDesign.Layers layers;
    private final ManuscriptBuilder builder;
    private final Place place;
    private final XmlElement shape;
    private final List<XmlElement> origins;
    private final String ground;
    private final List<StringBuilder> items = new ArrayList<>();
    private boolean numbered;
    private long depth;

    PptxText(
            OfficeFile file,
            String part,
            PptxDesign.Layers layers,
            ManuscriptBuilder builder,
            Place place,
            XmlElement shape,
            List<XmlElement> origins,
            String ground) {
        this.file = file;
        this.part = part;
        this.layers = layers;
        this.builder = builder;
        this.place = place;
        this.shape = shape;
        this.origins = origins;
        this.ground = ground;
    }

    /** All paragraphs on one line. */
    String title() {
        return paragraphs()
                .map(it -> words(it, ground))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" "));
    }

    /**
     * Says the paragraphs: as a list where they have bullets.
     *
     * @param plain whether bullets are none
     */
    void say(boolean plain) {
        paragraphs().forEach(it -> {
            String words = ManuscriptBuilder.line(words(it, ground));
            String bullet = plain ? "buNone" : bullet(it);
            if (words.isEmpty()) {
                return;
            }
            if (bullet.equals("buNone")) {
                endList();
                builder.prose(place, words);
            } else {
                item(words, bullet.equals("buAutoNum"), depth(it));
            }
        });
        endList();
    }

    private void item(String words, boolean counted, long level) {
        if (!items.isEmpty() && level > depth) {
            StringBuilder last = items.get(items.size() - 1);
            last.append(last.charAt(last.length() - 1) == ':' ? " " : "; ").append(words);
            return;
        }
        if (!items.isEmpty() && counted != numbered) {
            endList();
        }
        numbered = counted;
        depth = level;
        items.add(new StringBuilder(words));
    }

    private void endList() {
        builder.items(
                place, numbered, items.stream().map(StringBuilder::toString).toList());
        items.clear();
    }

    private Stream<XmlElement> paragraphs() {
        return shape.child("txBody").stream().flatMap(it -> it.children("p"));
    }

    private static long depth(XmlElement paragraph) {
        return paragraph.child("pPr").flatMap(it -> it.number("lvl")).orElse(0L);
    }

    private String bullet(XmlElement paragraph) {
        String level = "lvl" + (depth(paragraph) + 1) + "pPr";
        boolean body = PptxDesign.placeholder(shape)
                .map(it -> it.attribute("type").orElse("body"))
                .filter(it -> it.equals("body") || it.equals("obj"))
                .isPresent();
        return Stream.of(
                        paragraph.child("pPr").stream(),
                        shape.child("txBody", "lstStyle", level).stream(),
                        origins.stream().flatMap(it -> it.child("txBody", "lstStyle", level).stream()),
                        body
                                ? layers.master().child("txStyles", "bodyStyle", level).stream()
                                : Stream.<XmlElement>empty())
                .flatMap(it -> it)
                .flatMap(it -> it.children().stream())
                .map(XmlElement::name)
                .filter(it -> List.of("buNone", "buChar", "buAutoNum", "buBlip").contains(it))
                .findFirst()
                .orElse("buNone");
    }

    private String words(XmlElement paragraph, String behind) {
        var words = new StringBuilder();
        paragraph.children().forEach(it -> {
            switch (it.name()) {
                case "r" -> run(it, behind, words);
                case "br" -> words.append(' ');
                case "fld" -> {
                    if (!it.attribute("type").orElse("").equals("slidenum")) {
                        run(it, behind, words);
                    }
                }
                case "AlternateContent", "m" ->
                    it.all("t").forEach(t -> words.append(t.text()).append(' '));
                default -> {}
            }
        });
        return words.toString();
    }

    private void run(XmlElement run, String behind, StringBuilder words) {
        String said = run.child("t").map(XmlElement::text).orElse("");
        Optional<XmlElement> look = run.child("rPr");
        boolean tiny =
                look.flatMap(it -> it.number("sz")).filter(it -> it <= TINY).isPresent();
        boolean lost = look.flatMap(it -> it.child("solidFill"))
                .map(layers::colour)
                .filter(it -> look.flatMap(mark -> mark.child("highlight")).isEmpty() && Ink.vanishes(it, behind))
                .isPresent();
        if ((tiny || lost) && !said.isBlank()) {
            builder.remark(Remark.Kind.HIDDEN_TEXT, place, said);
            return;
        }
        words.append(said);
        look.flatMap(it -> it.child("hlinkClick")).ifPresent(this::link);
    }

    private void link(XmlElement click) {
        if (click.attribute("action")
                .filter(it -> it.matches("ppaction://(macro|program).*"))
                .isPresent()) {
            builder.remark(Remark.Kind.MACRO, place, click.attribute("action").orElse(""));
        }
        click.attribute("r:id")
                .flatMap(it -> file.relationship(part, it))
                .filter(OfficeFile.Relationship::outside)
                .ifPresent(it -> builder.link(place, it.target()));
    }

    /** Says a table; what is merged is said in every cell that it covers. */
    void say(XmlElement table) {
        var rows = new ArrayList<List<String>>();
        for (XmlElement row : table.children("tr").toList()) {
            var cells = new ArrayList<String>();
            for (XmlElement cell : row.children("tc").toList()) {
                boolean merged = cell.flag("hMerge") && !cells.isEmpty();
                boolean below = cell.flag("vMerge")
                        && !rows.isEmpty()
                        && rows.get(rows.size() - 1).size() > cells.size();
                cells.add(
                        merged
                                ? cells.get(cells.size() - 1)
                                : below ? rows.get(rows.size() - 1).get(cells.size()) : cell(cell));
            }
            rows.add(cells);
        }
        if (rows.size() == 1 || rows.stream().allMatch(it -> it.size() <= 1)) {
            rows.forEach(row -> row.forEach(it -> builder.prose(place, it)));
        } else if (!rows.isEmpty()) {
            builder.table(place, rows.get(0), rows.subList(1, rows.size()));
        }
    }

    private String cell(XmlElement cell) {
        String behind = cell.child("tcPr", "solidFill").map(layers::colour).orElse(Ink.UNKNOWN);
        return cell.child("txBody").stream()
                .flatMap(it -> it.children("p"))
                .map(it -> ManuscriptBuilder.line(words(it, behind)))
                .filter(it -> !it.isEmpty())
                .reduce((one, next) -> one + (".:;?!,".indexOf(one.charAt(one.length() - 1)) >= 0 ? " " : "; ") + next)
                .orElse("");
    }
}
