package my.duta.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** How Excel shows the values of cells. */
final class XlsxStyles {

    /** Excel shows these two as the country of its user writes days; ours are read in Malaysia. */
    private static final Map<Integer, String> OF_THE_COUNTRY = Map.of(14, "d/m/yyyy", 22, "d/m/yyyy h:mm");

    private static final int MOST_STYLES = 70_000;

    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
    private final boolean from1904;
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<XmlElement> fonts = new ArrayList<>();
    private final List<XmlElement> fills = new ArrayList<>();
    private final List<XmlElement> cells = new ArrayList<>();

    XlsxStyles(OfficeFile file, boolean from1904) {
        this.from1904 = from1904;
        formatter.setUseCachedValuesForFormulaCells(true);
        file.target(file.main(), "styles")
                .ifPresent(part -> file.read(part, Set.of("numFmts", "fonts", "fills", "cellXfs"), this::add));
    }

    private void add(XmlElement group) {
        if (group.children().size() > MOST_STYLES) {
            throw new Unreadable(Unreadable.Reason.BOMB);
        }
        switch (group.name()) {
            case "fonts" -> fonts.addAll(group.children());
            case "fills" -> fills.addAll(group.children());
            case "cellXfs" -> cells.addAll(group.children());
            default ->
                group.children()
                        .forEach(it -> it.number("numFmtId")
                                .ifPresent(id -> formats.put(
                                        id.intValue(),
                                        it.attribute("formatCode").orElse("General"))));
        }
    }

    /** A number as it is shown. */
    String shown(String value, int style) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        int id = of(style, "numFmtId");
        String format = Optional.ofNullable(OF_THE_COUNTRY.get(id))
                .or(() -> Optional.ofNullable(formats.get(id)))
                .or(() -> Optional.ofNullable(BuiltinFormats.getBuiltinFormat(id)))
                .orElse("General");
        try {
            if (DateUtil.isADateFormat(id, format) && !DateUtil.isValidExcelDate(number)) {
                return value;
            }
            return formatter.formatRawCellContents(number, id, format, from1904).strip();
        } catch (RuntimeException e) {
            // A format that nobody can follow.
            return value;
        }
    }

    /**
     * Whether a person sees the words of a cell.
     *
     * @param striped whether the sheet may lay another colour behind it
     */
    boolean isHidden(int style, boolean striped) {
        Optional<XmlElement> font = at(fonts, of(style, "fontId"));
        boolean tiny = font.flatMap(it -> it.child("sz"))
                .flatMap(it -> it.number("val"))
                .filter(it -> it <= 1)
                .isPresent();
        String colour =
                font.flatMap(it -> it.child("color")).map(XlsxStyles::colour).orElse(Ink.BLACK);
        Optional<XmlElement> fill = at(fills, of(style, "fillId"))
                .flatMap(it -> it.child("patternFill"))
                .filter(it -> !it.attribute("patternType").orElse("none").equals("none"));
        String ground = fill.map(it -> it.attribute("patternType").orElse("").equals("solid")
                        ? it.child("fgColor").map(XlsxStyles::colour).orElse(Ink.UNKNOWN)
                        : Ink.UNKNOWN)
                .orElse(striped ? Ink.UNKNOWN : Ink.WHITE);
        return tiny || Ink.vanishes(colour, ground);
    }

    private static String colour(XmlElement colour) {
        boolean white = colour.attribute("theme").filter(it -> it.equals("0")).isPresent()
                && colour.attribute("tint").isEmpty();
        return white
                ? Ink.WHITE
                : colour.attribute("rgb")
                        .map(Ink::of)
                        .orElse(
                                colour.attribute("indexed")
                                                .filter(it ->
                                                        Stream.of("1", "9").anyMatch(it::equals))
                                                .isPresent()
                                        ? Ink.WHITE
                                        : Ink.UNKNOWN);
    }

    private int of(int style, String property) {
        return at(cells, style).flatMap(it -> it.number(property)).orElse(0L).intValue();
    }

    private static Optional<XmlElement> at(List<XmlElement> list, int index) {
        return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }
}
