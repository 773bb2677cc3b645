package my.duta.manuscript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown with tables. It is our own format, and its parser takes time and memory in proportion to the text, so
 * that it is read in this process.
 */
final class MarkdownReader implements FormatReader {

    /** How deep lists and quotations may lie in one another; deeper marks are read as words. */
    private static final int DEEPEST = 30;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    @Override
    public Manuscript read(byte[] content) {
        var elements = new ArrayList<Element>();
        var links = new ArrayList<Link>();
        for (Node node = parsed(content).getFirstChild(); node != null; node = node.getNext()) {
            Place place = place(node);
            add(node, place, elements);
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(org.commonmark.node.Link link) {
                    links.add(new Link(link.getSourceSpans().isEmpty() ? place : place(link), link.getDestination()));
                    visitChildren(link);
                }
            });
        }
        return new Manuscript(elements, links, List.of());
    }

    /** The parser refuses tables whose short rows would be filled up to more than a million cells. */
    private Node parsed(byte[] content) {
        try {
            return parser.parse(text(content));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Unreadable.Reason.BOMB);
        }
    }

    /**
     * The text of a file as Unix would write it.
     *
     * @throws Unreadable if it is not UTF-8
     */
    static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return unmarked.replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new Unreadable(Unreadable.Reason.NOT_UTF_8);
        }
    }

    private static void add(Node node, Place place, List<Element> elements) {
        if (node instanceof Heading heading) {
            String words = MarkdownText.of(heading);
            if (words.isBlank()) {
                throw new Unreadable(Unreadable.Reason.EMPTY_HEADING, place, "");
            }
            elements.add(new Element.Heading(place, heading.getLevel(), words));
        } else if (node instanceof BlockQuote) {
            String words = MarkdownText.of(node);
            if (!words.isBlank()) {
                elements.add(new Element.Quotation(place, words));
            }
        } else if (node instanceof BulletList || node instanceof OrderedList) {
            var items = new Block.Items(node instanceof OrderedList, MarkdownText.items(node));
            elements.add(new Element.Body(place, items));
        } else if (node instanceof TableBlock table) {
            elements.add(new Element.Body(place, MarkdownText.table(table)));
        } else if (node instanceof Paragraph || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            String words = MarkdownText.of(node);
            if (!words.isBlank()) {
                elements.add(new Element.Body(place, new Block.Prose(words)));
            }
        } else if (node instanceof HtmlBlock html && !html.getLiteral().startsWith("<!--")) {
            throw new Unreadable(Unreadable.Reason.RAW_HTML, place, "");
        } else if (!(node instanceof ThematicBreak || node instanceof HtmlBlock)) {
            throw new Unreadable(
                    Unreadable.Reason.UNKNOWN_ELEMENT, place, node.getClass().getSimpleName());
        }
    }

    private static Place place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return Place.line(spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1);
    }
}
