package my.duta.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes out of a web page what its style keeps from a person's eyes, and remarks on it. */
final class HtmlHidden {

    private static final int MOST_REMARKS = 100;

    /** Elements whose text nobody expects to see. */
    private static final String WITHOUT_TEXT = "script, style, template, noscript, head, iframe, textarea, option";

    private final List<Remark> remarks = new ArrayList<>();
    private final List<Node> unseen = new ArrayList<>();
    private final Document page;
    private final HtmlStyles styles;

    HtmlHidden(Document page) {
        this.page = page;
        this.styles = new HtmlStyles(page);
    }

    void remove() {
        walk(page, HtmlLook.PLAIN);
        for (Node it : unseen) {
            String words = HtmlWords.of(it);
            if (!words.isEmpty() && remarks.size() < MOST_REMARKS) {
                remarks.add(new Remark(Remark.Kind.HIDDEN_TEXT, Place.line(HtmlWords.line(it, 1)), words));
            }
        }
        unseen.forEach(Node::remove);
    }

    List<Remark> remarks() {
        return remarks;
    }

    private void walk(Element element, HtmlLook look) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text && !text.isBlank() && !look.shows()) {
                unseen.add(text);
            } else if (node instanceof Element child && !child.is(WITHOUT_TEXT)) {
                Map<String, String> style = new HashMap<>(styles.of(child));
                if (HtmlLook.hides(child, style)) {
                    unseen.add(child);
                } else {
                    walk(child, look.within(child, style));
                }
            }
        }
    }
}
