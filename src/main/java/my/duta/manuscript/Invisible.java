package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a manuscript the characters that nobody sees.
 *
 * <p>Most are only dust. Some let a text say another thing to a machine than to a person: those that turn the direction
 * of writing (Boucher and Anderson, "Trojan Source", 2021) and the tags of Unicode's plane 14, which can spell out a
 * whole hidden sentence. Of these the maintainer is told.
 */
final class Invisible {

    private static final Pattern DECEIVING =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\x{E0000}-\\x{E007F}\\x{E0100}-\\x{E01EF}]");
    private static final Pattern DUST =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u00AD\\u200B\\u200E\\u200F\\u2060-\\u2064\\uFEFF\\uFFF9-\\uFFFB]");

    private final List<Remark> remarks = new ArrayList<>();

    private Invisible() {}

    /** The manuscript without them. */
    static Manuscript removedFrom(Manuscript manuscript) {
        var it = new Invisible();
        List<Element> elements = manuscript.elements().stream().map(it::of).toList();
        var remarks = new ArrayList<>(manuscript.remarks());
        remarks.addAll(it.remarks);
        return new Manuscript(elements, manuscript.links(), remarks);
    }

    private Element of(Element element) {
        Place place = element.place();
        if (element instanceof Element.Heading it) {
            return new Element.Heading(place, it.level(), of(place, it.words()));
        }
        if (element instanceof Element.Quotation it) {
            return new Element.Quotation(place, of(place, it.words()));
        }
        return new Element.Body(place, of(place, ((Element.Body) element).block()));
    }

    private Block of(Place place, Block block) {
        if (block instanceof Block.Prose it) {
            return new Block.Prose(of(place, it.text()));
        }
        if (block instanceof Block.Items it) {
            return new Block.Items(it.numbered(), all(place, it.items()));
        }
        var table = (Block.Table) block;
        return new Block.Table(
                all(place, table.columns()),
                table.rows().stream().map(it -> all(place, it)).toList());
    }

    private List<String> all(Place place, List<String> texts) {
        return texts.stream().map(it -> of(place, it)).toList();
    }

    private String of(Place place, String text) {
        Matcher deceiving = DECEIVING.matcher(text);
        if (!deceiving.find()) {
            return DUST.matcher(text).replaceAll("");
        }
        remarks.add(new Remark(
                Remark.Kind.HIDDEN_TEXT,
                place,
                "U+%04X".formatted(deceiving.group().codePointAt(0))));
        return DUST.matcher(deceiving.replaceAll("")).replaceAll("");
    }
}
