package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of Markdown without its marks: no emphasis, and of a link only what people read. */
final class MarkdownText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private MarkdownText() {}

    /** All words of a node; paragraphs stand on lines of their own. */
    static String of(Node node) {
        var text = new MarkdownText();
        node.accept(text);
        return text.words.toString().strip();
    }

    /** The items of a list; what an item lists in turn follows in it after semicolons. */
    static List<String> items(Node list) {
        var items = new ArrayList<String>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(of(item));
        }
        return items;
    }

    static Block.Table table(TableBlock table) {
        var columns = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    columns.addAll(cells(row));
                } else if (part instanceof TableBody) {
                    rows.add(cells(row));
                }
            }
        }
        return new Block.Table(columns, rows);
    }

    private static List<String> cells(Node row) {
        var cells = new ArrayList<String>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(of(cell));
            }
        }
        return cells;
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        words.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (!words.isEmpty() && !endsOpen()) {
            words.append(paragraph.getParent() instanceof ListItem ? " " : "\n");
        }
        visitChildren(paragraph);
    }

    @Override
    public void visit(ListItem item) {
        if (!words.isEmpty()) {
            words.append(words.charAt(words.length() - 1) == ':' ? " " : "; ");
        }
        visitChildren(item);
    }

    private boolean endsOpen() {
        return Character.isWhitespace(words.charAt(words.length() - 1));
    }
}
