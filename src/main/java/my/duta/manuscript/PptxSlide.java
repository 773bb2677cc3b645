package my.duta.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One slide: its title, then its shapes from top to bottom and from left to right, then the speaker's notes. */
final class PptxSlide {

    private static final Set<String> MARGINS = Set.of("dt", "ftr", "sldNum", "hdr", "sldImg");
    private static final Set<String> TITLES = Set.of("title", "ctrTitle");

    private final OfficeFile file;
    private final String part;
    private final XmlElement slide;
    private final PptxDesign.Layers layers;
    private final ManuscriptBuilder builder;
    private final Place place;
    private final long width;
    private final long height;
    private final List<Shape> shapes = new ArrayList<>();

    /** What lies somewhere on a slide, in the file's unit of length. */
    private record Shape(XmlElement element, String type, Optional<Frame> frame) {

        long top() {
            return frame.map(Frame::y).orElse(0L);
        }

        long left() {
            return frame.map(Frame::x).orElse(0L);
        }
    }

    private record Frame(long x, long y, long width, long height) {

        boolean overlaps(Frame other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        /** Where this lies once the group that it is measured in lies elsewhere. */
        Frame moved(Frame inside, Frame outside) {
            double across = inside.width == 0 ? 1 : (double) outside.width / inside.width;
            double down = inside.height == 0 ? 1 : (double) outside.height / inside.height;
            return new Frame(
                    outside.x + (long) ((x - inside.x) * across),
                    outside.y + (long) ((y - inside.y) * down),
                    (long) (width * across),
                    (long) (height * down));
        }
    }

    PptxSlide(
            OfficeFile file,
            String part,
            PptxDesign design,
            XmlElement presentation,
            ManuscriptBuilder builder,
            Place place) {
        this.file = file;
        this.part = part;
        this.slide = file.tree(part);
        this.layers = design.of(part);
        this.builder = builder;
        this.place = place;
        Optional<XmlElement> size = presentation.child("sldSz");
        this.width = size.flatMap(it -> it.number("cx")).orElse(Long.MAX_VALUE / 4);
        this.height = size.flatMap(it -> it.number("cy")).orElse(Long.MAX_VALUE / 4);
    }

    boolean isHidden() {
        return slide.attribute("show").filter(it -> !XmlElement.isTrue(it)).isPresent();
    }

    /** All its words without order, for a remark. */
    String words() {
        return slide.all("t").map(XmlElement::text).collect(Collectors.joining(" "));
    }

    /**
     * Reads it.
     *
     * @param first whether it may be the title of the whole
     */
    void read(boolean first) {
        slide.child("cSld", "spTree").ifPresent(it -> collect(it, Optional.empty(), Optional.empty()));
        List<Shape> titles =
                shapes.stream().filter(it -> TITLES.contains(it.type())).toList();
        List<Shape> others = inReadingOrder(
                shapes.stream().filter(it -> !TITLES.contains(it.type())).toList());
        boolean alone = others.stream()
                .allMatch(
                        it -> it.type().equals("subTitle") || text(it.element()).isBlank());
        String title = titles.stream()
                .map(it -> text(it).title())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" "));
        builder.heading(place, first && alone ? 1 : 2, title);
        others.forEach(this::say);
        file.target(part, "notesslide").ifPresent(this::notes);
    }

    private void collect(XmlElement group, Optional<Frame> inside, Optional<Frame> outside) {
        for (XmlElement it : group.children()) {
            switch (it.name()) {
                case "sp", "graphicFrame", "pic" -> add(it, inside, outside);
                case "AlternateContent" -> DocxText.chosen(it).ifPresent(choice -> collect(choice, inside, outside));
                case "grpSp" -> {
                    Optional<XmlElement> place = it.child("grpSpPr", "xfrm");
                    Optional<Frame> own = place.flatMap(xfrm -> frame(xfrm, "off", "ext"))
                            .map(frame -> placed(frame, inside, outside));
                    collect(it, place.flatMap(xfrm -> frame(xfrm, "chOff", "chExt")), own);
                }
                default -> {}
            }
        }
    }

    private static Frame placed(Frame frame, Optional<Frame> inside, Optional<Frame> outside) {
        return inside.isPresent() && outside.isPresent()
                ? frame.moved(inside.orElseThrow(), outside.orElseThrow())
                : frame;
    }

    private void add(XmlElement element, Optional<Frame> inside, Optional<Frame> outside) {
        Optional<XmlElement> placeholder = PptxDesign.placeholder(element);
        String type = placeholder.map(it -> it.attribute("type").orElse("body")).orElse("");
        if (MARGINS.contains(type)) {
            return;
        }
        Optional<Frame> frame = own(element)
                .or(() -> placeholder.stream()
                        .flatMap(it -> layers.origins(it).stream())
                        .flatMap(it -> own(it).stream())
                        .findFirst())
                .map(it -> placed(it, inside, outside));
        boolean hidden = element.children().stream()
                .filter(it -> it.name().startsWith("nv"))
                .flatMap(it -> it.child("cNvPr").stream())
                .anyMatch(it -> it.flag("hidden"));
        if (hidden || frame.filter(this::isOff).isPresent()) {
            String words = text(element);
            if (!words.isBlank()) {
                builder.remark(Remark.Kind.HIDDEN_TEXT, place, words);
            }
            return;
        }
        shapes.add(new Shape(element, type, frame));
    }

    private static String text(XmlElement element) {
        return element.all("t").map(XmlElement::text).collect(Collectors.joining(" "));
    }

    private boolean isOff(Frame frame) {
        return !frame.overlaps(new Frame(0, 0, width, height)) && frame.width() > 0 && frame.height() > 0;
    }

    private static Optional<Frame> own(XmlElement element) {
        return element.child("spPr", "xfrm").or(() -> element.child("xfrm")).flatMap(it -> frame(it, "off", "ext"));
    }

    private static Optional<Frame> frame(XmlElement xfrm, String at, String size) {
        Optional<XmlElement> off = xfrm.child(at);
        Optional<XmlElement> ext = xfrm.child(size);
        return off.isEmpty() || ext.isEmpty()
                ? Optional.empty()
                : Optional.of(new Frame(
                        off.flatMap(it -> it.number("x")).orElse(0L),
                        off.flatMap(it -> it.number("y")).orElse(0L),
                        ext.flatMap(it -> it.number("cx")).orElse(0L),
                        ext.flatMap(it -> it.number("cy")).orElse(0L)));
    }

    /** In bands: what begins beside the upper half of a shape is read with it, from left to right. */
    private static List<Shape> inReadingOrder(List<Shape> shapes) {
        var ordered = new ArrayList<Shape>();
        var band = new ArrayList<Shape>();
        long middle = Long.MIN_VALUE;
        for (Shape it :
                shapes.stream().sorted(Comparator.comparingLong(Shape::top)).toList()) {
            if (it.top() >= middle) {
                band.sort(Comparator.comparingLong(Shape::left));
                ordered.addAll(band);
                band.clear();
                middle = it.top() + Math.max(1, it.frame().map(Frame::height).orElse(0L) / 2);
            }
            band.add(it);
        }
        band.sort(Comparator.comparingLong(Shape::left));
        ordered.addAll(band);
        return ordered;
    }

    private PptxText text(Shape shape) {
        List<XmlElement> origins =
                PptxDesign.placeholder(shape.element()).map(layers::origins).orElse(List.of());
        return new PptxText(file, part, layers, builder, place, shape.element(), origins, ground(shape, origins));
    }

    private void say(Shape shape) {
        XmlElement element = shape.element();
        Optional<XmlElement> data = element.child("graphic", "graphicData");
        if (element.is("sp")) {
            text(shape).say(shape.type().equals("subTitle"));
        } else if (data.flatMap(it -> it.child("tbl")).isPresent()) {
            text(shape).say(data.flatMap(it -> it.child("tbl")).orElseThrow());
        } else {
            data.flatMap(it -> it.child("relIds"))
                    .flatMap(it -> it.attribute("r:dm"))
                    .flatMap(it -> file.byId(part, it))
                    .ifPresent(this::diagram);
        }
    }

    /** The words of a drawn diagram, as a list. */
    private void diagram(String data) {
        var words = new ArrayList<String>();
        file.read(data, Set.of("pt"), it -> words.add(text(it)));
        builder.items(place, false, words);
    }

    /** The colour behind a shape's words, unless something else may lie behind them. */
    private String ground(Shape shape, List<XmlElement> origins) {
        Optional<XmlElement> fill = fill(shape.element());
        if (fill.isPresent()) {
            return fill.filter(it -> it.is("solidFill")).map(layers::colour).orElse(Ink.UNKNOWN);
        }
        boolean onSomething = origins.stream().anyMatch(it -> fill(it).isPresent())
                || shape.frame().isEmpty()
                || shapes.stream()
                        .filter(it -> it != shape
                                && (it.element().is("pic") || fill(it.element()).isPresent()))
                        .anyMatch(it -> it.frame()
                                .filter(frame -> frame.overlaps(shape.frame().orElseThrow()))
                                .isPresent());
        return onSomething ? Ink.UNKNOWN : layers.ground(slide);
    }

    private static Optional<XmlElement> fill(XmlElement shape) {
        Optional<XmlElement> own = shape.child("spPr").stream()
                .flatMap(it -> it.children().stream())
                .filter(it -> it.name().endsWith("Fill"))
                .findFirst();
        return own.isPresent()
                ? own.filter(it -> !it.is("noFill"))
                : shape.child("style", "fillRef").filter(it -> it.number("idx").orElse(0L) > 0);
    }

    private void notes(String notes) {
        file.tree(notes).child("cSld", "spTree").stream()
                .flatMap(it -> it.children("sp"))
                .filter(it -> PptxDesign.placeholder(it)
                        .filter(mark -> mark.attribute("type").orElse("").equals("body"))
                        .isPresent())
                .forEach(it -> new PptxText(file, notes, layers, builder, place, it, List.of(), Ink.UNKNOWN).say(true));
    }
}
