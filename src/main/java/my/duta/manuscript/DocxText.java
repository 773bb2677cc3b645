package my.duta.manuscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of Word's paragraphs as a person sees them: insertions taken, deletions and hidden words not. */
final class DocxText {

    private static final Pattern LINK = Pattern.compile("\\s*HYPERLINK\\s+(\\\\l\\s+)?\"([^\"]*)\".*");

    private final OfficeFile file;
    private final String part;
    private final DocxStyles styles;
    private final ManuscriptBuilder builder;
    private final boolean paged;
    private final Deque<Field> fields = new ArrayDeque<>();
    private int page = 1;

    /** A field: the words after its instruction are what people see. */
    private static final class Field {

        final StringBuilder instruction = new StringBuilder();
        boolean shown;
    }

    /**
     * A paragraph after it was read.
     *
     * @param notes the ids of its notes, each with the kind before it
     * @param boxes the contents of text boxes that hang on it
     */
    record Paragraph(Place place, String words, List<String> notes, List<Box> boxes) {}

    /** What stands in a text box, and the colour behind it. */
    record Box(XmlElement content, String ground) {}

    private final class Reading {

        final XmlElement paragraph;
        final String ground;
        final StringBuilder words = new StringBuilder();
        final StringBuilder hidden = new StringBuilder();
        final List<String> notes = new ArrayList<>();
        final List<Box> boxes = new ArrayList<>();
        int begins = page;

        Reading(XmlElement paragraph, String ground) {
            this.paragraph = paragraph;
            this.ground = ground;
        }
    }

    DocxText(OfficeFile file, String part, DocxStyles styles, ManuscriptBuilder builder, boolean paged) {
        this.file = file;
        this.part = part;
        this.styles = styles;
        this.builder = builder;
        this.paged = paged;
    }

    /** Where the next words stand. */
    Place place() {
        return paged ? Place.page(page) : Place.WHOLE;
    }

    /**
     * Reads a paragraph.
     *
     * @param ground the colour behind it
     */
    Paragraph read(XmlElement paragraph, String ground) {
        var reading = new Reading(paragraph, ground);
        descend(paragraph, reading);
        // An instruction that never ends hides nothing beyond its paragraph.
        fields.removeIf(it -> !it.shown);
        Place place = paged ? Place.page(reading.begins) : Place.WHOLE;
        if (!reading.hidden.toString().isBlank()) {
            builder.remark(Remark.Kind.HIDDEN_TEXT, place, reading.hidden.toString());
        }
        return new Paragraph(place, ManuscriptBuilder.line(reading.words.toString()), reading.notes, reading.boxes);
    }

    private void descend(XmlElement parent, Reading reading) {
        for (XmlElement it : parent.children()) {
            switch (it.name()) {
                case "r" -> run(it, it, reading);
                case "hyperlink" -> {
                    link(it);
                    descend(it, reading);
                }
                case "ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent" ->
                    descend(it, reading);
                case "sdt" -> {
                    if (it.child("sdtPr")
                            .flatMap(pr -> pr.toggle("showingPlcHdr"))
                            .isEmpty()) {
                        descend(it, reading);
                    }
                }
                case "AlternateContent" -> chosen(it).ifPresent(choice -> descend(choice, reading));
                case "oMath", "oMathPara" ->
                    it.all("t").forEach(t -> reading.words.append(t.text()).append(' '));
                default -> {}
            }
        }
    }

    /** The first form that was written; others say the same for older programs. */
    static Optional<XmlElement> chosen(XmlElement alternatives) {
        return alternatives.child("Choice").or(() -> alternatives.child("Fallback"));
    }

    private void link(XmlElement hyperlink) {
        hyperlink
                .attribute("r:id")
                .flatMap(it -> file.relationship(part, it))
                .filter(OfficeFile.Relationship::outside)
                .map(OfficeFile.Relationship::target)
                .or(() -> hyperlink.attribute("anchor").map(it -> "#" + it))
                .ifPresent(it -> builder.link(place(), it));
    }

    private void run(XmlElement run, XmlElement parent, Reading reading) {
        var words = new StringBuilder();
        for (XmlElement it : parent.children()) {
            switch (it.name()) {
                case "t" -> words.append(it.text());
                case "tab", "br", "cr", "ptab" -> words.append(' ');
                case "noBreakHyphen" -> words.append('-');
                case "lastRenderedPageBreak" -> turn(reading);
                case "instrText" ->
                    Optional.ofNullable(fields.peek()).ifPresent(field -> field.instruction.append(it.text()));
                case "fldChar" -> field(it.attribute("fldCharType").orElse(""));
                case "footnoteReference", "endnoteReference" ->
                    reading.notes.add(it.name() + " " + it.attribute("id").orElse(""));
                case "ruby" -> it.child("rubyBase").ifPresent(base -> descend(base, reading));
                case "AlternateContent" -> chosen(it).ifPresent(choice -> run(run, choice, reading));
                case "drawing", "pict", "object" -> boxes(it).forEach(reading.boxes::add);
                default -> {}
            }
        }
        if (fields.stream().allMatch(it -> it.shown)) {
            boolean hidden = styles.isHidden(run, reading.paragraph, reading.ground);
            StringBuilder into = hidden ? reading.hidden : reading.words;
            if (into.append(words).length() > TextLimit.MOST_CHARACTERS) {
                throw ManuscriptBuilder.tooMuch();
            }
        }
    }

    /** Boxes within a box are read with it. */
    private static Stream<Box> boxes(XmlElement drawing) {
        return drawing.children().stream()
                .flatMap(it -> it.is("AlternateContent") ? chosen(it).stream() : Stream.of(it))
                .flatMap(it -> it.child("txbxContent").isPresent() ? Stream.of(box(drawing, it)) : boxes(it));
    }

    private static Box box(XmlElement shape, XmlElement box) {
        boolean filled = shape.attribute("fillcolor").isPresent()
                || shape.child("style", "fillRef").isPresent()
                || shape.child("spPr").stream()
                        .flatMap(it -> it.children().stream())
                        .anyMatch(it -> it.name().endsWith("Fill") && !it.is("noFill"));
        return new Box(box.child("txbxContent").orElseThrow(), filled ? Ink.UNKNOWN : Ink.WHITE);
    }

    private void turn(Reading reading) {
        page++;
        if (reading.words.toString().isBlank()) {
            reading.begins = page;
        }
    }

    private void field(String mark) {
        switch (mark) {
            case "begin" -> fields.push(new Field());
            case "separate" ->
                Optional.ofNullable(fields.peek()).ifPresent(it -> {
                    it.shown = true;
                    Matcher link = LINK.matcher(it.instruction);
                    if (link.matches()) {
                        builder.link(place(), (link.group(1) == null ? "" : "#") + link.group(2));
                    }
                });
            case "end" -> fields.poll();
            default -> {}
        }
    }
}
