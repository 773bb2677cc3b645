package my.duta.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads the text of a web page as a person sees it: without its navigation, its forms and what its style hides. Nothing
 * that it names is fetched, and no script is run.
 */
final class HtmlReader implements FormatReader {

    /** How deep elements may lie in one another; deeper ones are read as if they lay here. */
    private static final int DEEPEST = 250;

    @Override
    public Manuscript read(byte[] content) {
        try {
            Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
            return read(Jsoup.parse(new ByteArrayInputStream(content), null, "", parser));
        } catch (IOException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    private static Manuscript read(Document page) {
        HtmlErrorPages.check(page);
        var hidden = new HtmlHidden(page);
        hidden.remove();
        var blocks = new HtmlBlocks(page);
        blocks.read();
        List<Element> elements = titled(page, blocks.elements());
        boolean says = elements.stream().anyMatch(it -> !(it instanceof Element.Heading));
        if (!says) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT);
        }
        return TextLimit.check(new Manuscript(HeadingLevels.closedUp(elements), blocks.links(), hidden.remarks()));
    }

    /** With the page's own title over all if no single heading is. */
    private static List<Element> titled(Document page, List<Element> elements) {
        long highest = elements.stream()
                .filter(it -> it instanceof Element.Heading heading && heading.level() == 1)
                .count();
        String title = HtmlWords.tidy(page.title());
        if (highest == 1 || title.isEmpty()) {
            return elements;
        }
        var result = new ArrayList<Element>();
        org.jsoup.nodes.Element where = page.selectFirst("title");
        result.add(new Element.Heading(Place.line(where == null ? 1 : HtmlWords.line(where, 1)), 0, title));
        result.addAll(elements);
        return result;
    }
}
