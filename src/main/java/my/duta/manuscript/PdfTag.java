package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A node of a structure tree: its role, and the texts and nodes in it, in order. */
final class PdfTag {

    private static final COSName COL_SPAN = COSName.getPDFName("ColSpan");
    private static final COSName ROW_SPAN = COSName.getPDFName("RowSpan");

    private final String role;
    private final COSDictionary node;
    private final String text;
    private final int page;
    private final List<PdfTag> kids = new ArrayList<>();

    PdfTag(String role, COSDictionary node) {
        this(role, node, 0, "");
    }

    private PdfTag(String role, COSDictionary node, int page, String text) {
        this.role = role;
        this.node = node;
        this.page = page;
        this.text = text;
    }

    void add(PdfTag kid) {
        kids.add(kid);
    }

    void add(int onPage, String words) {
        if (!words.isEmpty()) {
            kids.add(new PdfTag("", node, onPage, words));
        }
    }

    /** For example {@code H1} or {@code LBody}; empty for a text. */
    String role() {
        return role;
    }

    boolean isText() {
        return role.isEmpty() && kids.isEmpty();
    }

    List<PdfTag> kids() {
        return kids;
    }

    List<PdfTag> kids(String wanted) {
        return kids.stream().filter(it -> it.role.equals(wanted)).toList();
    }

    /** All texts in it, parted by spaces. */
    String words() {
        return words(it -> true);
    }

    /** All texts in it but those in nodes that do not count. */
    String words(Predicate<PdfTag> counts) {
        return texts(counts).map(it -> it.text).collect(Collectors.joining(" ")).strip();
    }

    private Stream<PdfTag> texts(Predicate<PdfTag> counts) {
        return text.isEmpty() ? kids.stream().filter(counts).flatMap(it -> it.texts(counts)) : Stream.of(this);
    }

    /** The page of its first text; 0 if it has none. */
    int page() {
        return texts(it -> true).findFirst().map(it -> it.page).orElse(0);
    }

    int columns() {
        return span(COL_SPAN);
    }

    int rows() {
        return span(ROW_SPAN);
    }

    private int span(COSName name) {
        COSBase attributes = node.getDictionaryObject(COSName.A);
        int span = 1;
        if (attributes instanceof COSDictionary one) {
            span = one.getInt(name, 1);
        } else if (attributes instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary one) {
                    span = one.getInt(name, span);
                }
            }
        }
        return Math.max(1, span);
    }
}
