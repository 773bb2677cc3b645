package my.duta.manuscript;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a web page without its marks. */
final class HtmlWords {

    /** Elements that stand on lines of their own. */
    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    private HtmlWords() {}

    static String tidy(String words) {
        return SPACE.matcher(UNSEEN.matcher(words).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** All words in an element; what stands on lines of its own is parted by spaces, and what a list lists by semicolons. */
    static String of(Node node) {
        var words = new StringBuilder();
        add(node, words);
        return tidy(words.toString());
    }

    private static void add(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("li")) {
                addItem(element, words);
                return;
            }
            boolean apart = name.equals("br") || BLOCKS.contains(name);
            words.append(apart ? " " : "");
            element.childNodes().forEach(it -> add(it, words));
            words.append(apart ? " " : "");
        }
    }

    private static void addItem(Element item, StringBuilder words) {
        String own = inner(item);
        if (own.isEmpty()) {
            return;
        }
        while (!words.isEmpty() && Character.isWhitespace(words.charAt(words.length() - 1))) {
            words.setLength(words.length() - 1);
        }
        if (!words.isEmpty()) {
            words.append(words.charAt(words.length() - 1) == ':' ? " " : "; ");
        }
        words.append(own);
    }

    /** The words of an item without a mark before the first. */
    static String inner(Element item) {
        var words = new StringBuilder();
        item.childNodes().forEach(it -> add(it, words));
        return tidy(words.toString());
    }

    /** The line on which a node begins, or another one if the page does not say. */
    static int line(Node node, int otherwise) {
        for (Node it = node; it != null; it = it.parent()) {
            if (it.sourceRange().isTracked()) {
                return it.sourceRange().start().lineNumber();
            }
        }
        return otherwise;
    }
}
