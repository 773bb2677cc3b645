package my.duta.manuscript;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * How text looks that inherits from its ancestors.
 *
 * @param ground the colour behind it; none if that is an image
 */
record HtmlLook(boolean visible, boolean sized, Optional<Integer> colour, Optional<Integer> ground) {

    static final HtmlLook PLAIN = new HtmlLook(true, true, Optional.of(0), Optional.of(0xFFFFFF));

    /** Farther off than this, in pixels, nothing is on the screen. */
    private static final double OFF_SCREEN = -500;

    /** How far a colour may be from its ground, of 255, and still not be seen. */
    private static final int NOT_SEEN = 20;

    private static final Pattern NUMBER = Pattern.compile("^(-?[\\d.]+)\\s*(px|pt|em|rem|%|vw|vh|ch)?");
    private static final Pattern RGB =
            Pattern.compile("rgba?\\(\\s*(\\d+)[\\s,]+(\\d+)[\\s,]+(\\d+)(?:[\\s,/]+([\\d.]+)(%?))?\\s*\\)");
    private static final Map<String, Integer> NAMES = Map.of(
            "white",
            0xFFFFFF,
            "black",
            0,
            "snow",
            0xFFFAFA,
            "ivory",
            0xFFFFF0,
            "whitesmoke",
            0xF5F5F5,
            "ghostwhite",
            0xF8F8FF,
            "red",
            0xFF0000,
            "blue",
            0xFF,
            "navy",
            0x80,
            "gray",
            0x808080);

    /** Whether text that looks so can be seen. */
    boolean shows() {
        boolean apart = colour.isEmpty() || ground.isEmpty() || apart(colour.get(), ground.get());
        return visible && sized && apart;
    }

    /** The look of text in an element. */
    HtmlLook within(Element element, Map<String, String> style) {
        String visibility = style.getOrDefault("visibility", "");
        boolean seen = visibility.isEmpty() || visibility.equals("inherit")
                ? visible
                : !visibility.equals("hidden") && !visibility.equals("collapse");
        String size = style.getOrDefault("font-size", "");
        boolean large = size.isEmpty() || size.contains("inherit")
                ? sized
                : (!size.matches(".*(em|%)$") || size.endsWith("rem") || sized)
                        && number(size)
                                .map(it -> it >= (size.matches(".*(em|%)$") ? 0.05 : 1))
                                .orElse(true);
        String written = style.getOrDefault("color", element.attr("color").toLowerCase(Locale.ROOT));
        Optional<Integer> ink = written.isEmpty() || written.equals("inherit") ? colour : colour(written, ground);
        String behind =
                style.getOrDefault("background-color", element.attr("bgcolor").toLowerCase(Locale.ROOT));
        Optional<Integer> paper = behind.isEmpty() ? ground : colour(behind, ground);
        String background = style.getOrDefault("background", "");
        if (!background.isEmpty()) {
            boolean image = background.contains("url(") || background.contains("gradient(");
            paper = image ? Optional.empty() : colour(background.split(" (?![^(]*\\))")[0], paper);
        }
        String image = style.getOrDefault("background-image", "none");
        return new HtmlLook(seen, large, ink, image.equals("none") ? paper : Optional.empty());
    }

    /** Whether an element and all that is in it is kept from the eye. */
    static boolean hides(Element element, Map<String, String> style) {
        String hidden = element.attr("hidden").toLowerCase(Locale.ROOT);
        boolean displayed = style.containsKey("display") && !is(style, "display", "none");
        if (element.hasAttr("hidden") && !hidden.equals("until-found") && !displayed) {
            return true;
        }
        boolean placed = is(style, "position", "absolute") || is(style, "position", "fixed");
        boolean cut = is(style, "overflow", "hidden") || is(style, "overflow", "clip");
        return is(style, "display", "none")
                || number(style.getOrDefault("opacity", "1"))
                        .map(it -> it < 0.05)
                        .orElse(false)
                || farOff(style, "text-indent")
                || placed && (farOff(style, "left") || farOff(style, "top") || farOff(style, "right"))
                || placed && style.getOrDefault("clip", "").matches("rect\\(\\s*[01]\\D.*")
                || style.getOrDefault("clip-path", "").matches("inset\\(\\s*(50|100)%.*")
                || style.getOrDefault("transform", "").matches(".*scale[xy]?\\(\\s*0\\s*[,)].*")
                || cut && (tiny(style, "width") || tiny(style, "height") || tiny(style, "max-height"));
    }

    private static boolean is(Map<String, String> style, String property, String value) {
        return style.getOrDefault(property, "").equals(value);
    }

    private static boolean tiny(Map<String, String> style, String property) {
        return number(style.getOrDefault(property, "")).map(it -> it <= 1).orElse(false)
                && style.getOrDefault(property, "").matches("[01](px)?");
    }

    private static boolean farOff(Map<String, String> style, String property) {
        String value = style.getOrDefault(property, "");
        double unit = value.endsWith("em") ? 16 : value.endsWith("%") || value.matches(".*v[wh]") ? 10 : 1;
        return number(value).map(it -> it * unit <= OFF_SCREEN).orElse(false);
    }

    private static Optional<Double> number(String value) {
        Matcher matcher = NUMBER.matcher(value);
        if (!matcher.find() || matcher.group(1).chars().filter(it -> it == '.').count() > 1) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        if (digits.matches("-?\\.?")) {
            return Optional.empty();
        }
        double number = Double.parseDouble(digits);
        return Optional.of("%".equals(matcher.group(2)) && number != 0 ? number / 100 : number);
    }

    /** A colour as written; what is behind it if it lets that through. An unknown one is as none. */
    private static Optional<Integer> colour(String written, Optional<Integer> behind) {
        if (written.equals("transparent")) {
            return behind;
        }
        if (NAMES.containsKey(written)) {
            return Optional.of(NAMES.get(written));
        }
        if (written.matches("#?[0-9a-f]{6}")) {
            return Optional.of(Integer.parseInt(written.replace("#", ""), 16));
        }
        if (written.matches("#[0-9a-f]{3}")) {
            return Optional.of(Integer.parseInt(written.substring(1).replaceAll("(.)", "$1$1"), 16));
        }
        Matcher rgb = RGB.matcher(written);
        if (rgb.matches()) {
            String alpha = rgb.group(4);
            if (alpha != null && number(alpha).orElse(1.0) < 0.05) {
                return behind;
            }
            int colour = 0;
            for (int i = 1; i <= 3; i++) {
                String part = rgb.group(i);
                colour = colour << 8 | (part.length() > 3 ? 255 : Math.min(255, Integer.parseInt(part)));
            }
            return Optional.of(colour);
        }
        return Optional.empty();
    }

    private static boolean apart(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > NOT_SEEN) {
                return true;
            }
        }
        return false;
    }
}
