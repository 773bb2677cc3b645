package my.duta.manuscript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** Reads a file by its structure tree, in which its author says what is a heading, a list or a table. */
final class PdfTags {

    private static final int DEEPEST = 100;
    private static final int MOST_NODES = 300_000;

    /** Share of all characters that the tree must reach to be trusted. */
    private static final double ENOUGH = 0.97;

    private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final Map<Long, List<PdfGlyph>> glyphs = new HashMap<>();
    private final Set<Long> reached = new HashSet<>();
    private final Set<COSDictionary> walked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final PDStructureTreeRoot root;
    private final Hyphens hyphens;

    private PdfTags(PDStructureTreeRoot root, Hyphens hyphens) {
        this.root = root;
        this.hyphens = hyphens;
    }

    /** The elements that the tree names; none if there is no tree, or it leaves out text, or it knows no headings. */
    static Optional<List<Element>> elements(PDDocument document, List<PdfPage> pages, Hyphens hyphens) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return Optional.empty();
        }
        var tags = new PdfTags(root, hyphens);
        long marked = 0;
        long all = 0;
        for (PdfPage page : pages) {
            tags.pages.put(document.getPage(page.number() - 1).getCOSObject(), page.number());
            for (PdfGlyph it : page.glyphs()) {
                all += it.blank() ? 0 : 1;
                marked += it.blank() || it.mark() < 0 ? 0 : 1;
                tags.glyphs
                        .computeIfAbsent(key(page.number(), it.mark()), k -> new ArrayList<>())
                        .add(it);
            }
        }
        if (marked < ENOUGH * all) {
            return Optional.empty();
        }
        PdfTag tree = tags.walk(root.getCOSObject(), "", 0, 0);
        long said = tags.reached.stream()
                .flatMap(it -> tags.glyphs.getOrDefault(it, List.of()).stream())
                .filter(it -> !it.blank())
                .count();
        List<Element> elements = new PdfTagReader().read(tree);
        boolean headed = elements.stream().anyMatch(Element.Heading.class::isInstance);
        return headed && said >= ENOUGH * all ? Optional.of(HeadingLevels.closedUp(elements)) : Optional.empty();
    }

    private static long key(int page, int mark) {
        return (long) page << 32 | mark & 0xFFFFFFFFL;
    }

    private PdfTag walk(COSDictionary node, String role, int page, int depth) {
        var tag = new PdfTag(role, node);
        if (depth > DEEPEST || walked.size() > MOST_NODES || !walked.add(node)) {
            return tag;
        }
        COSBase kids = node.getDictionaryObject(COSName.K);
        List<COSBase> several = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                several.add(array.getObject(i));
            }
        } else if (kids != null) {
            several.add(kids);
        }
        int here = pageOf(node, page);
        for (COSBase kid : several) {
            if (kid instanceof COSInteger mark) {
                addText(tag, here, mark.intValue());
            } else if (kid instanceof COSDictionary child) {
                if (child.containsKey(COSName.MCID)) {
                    addText(tag, pageOf(child, here), child.getInt(COSName.MCID));
                } else if (child.containsKey(COSName.S)) {
                    tag.add(walk(child, role(child), here, depth + 1));
                }
            }
        }
        return tag;
    }

    /** Its type, or the standard type that the file says it stands for. */
    private String role(COSDictionary element) {
        String own = element.getNameAsString(COSName.S, "");
        COSDictionary roles = root.getCOSObject().getCOSDictionary(COSName.ROLE_MAP);
        String role = own;
        for (int i = 0; roles != null && i < 10; i++) {
            String next = roles.getNameAsString(COSName.getPDFName(role), role);
            if (next.equals(role)) {
                break;
            }
            role = next;
        }
        return role;
    }

    private int pageOf(COSDictionary node, int otherwise) {
        COSDictionary page = node.getCOSDictionary(COSName.PG);
        return page == null ? otherwise : pages.getOrDefault(page, otherwise);
    }

    private void addText(PdfTag tag, int page, int mark) {
        long key = key(page, mark);
        if (reached.add(key)) {
            List<PdfGlyph> text = glyphs.getOrDefault(key, List.of());
            tag.add(page, hyphens.join(PdfPieces.inOrder(text)));
        }
    }
}
