package my.duta.manuscript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF by where its characters stand, as the format itself knows no paragraphs: columns, headings, lists and tables
 * are recognised by their looks, or taken from the structure tree of a tagged file. Programs in the file are not run,
 * files in it not opened, and its XFA form is not read at all.
 */
final class PdfReader implements FormatReader {

    private static final String END = "startxref";

    static {
        PdfFonts.install();
    }

    @Override
    public Manuscript read(byte[] content) {
        checkWhole(content);
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return TextLimit.check(read(document));
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    /** A file that breaks off lacks its end, which PDFBox would make up. */
    private static void checkWhole(byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        int end = bytes.lastIndexOf(END);
        String offset = end < 0
                ? ""
                : bytes.substring(end + END.length(), Math.min(bytes.length(), end + 40))
                        .strip()
                        .split("\\D", 2)[0];
        // Only the first of the two ends of a file made for the web says 0.
        if (!bytes.contains("%%EOF") || offset.isEmpty() || offset.matches("0+") || offset.length() > 9) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    private static Manuscript read(PDDocument document) throws IOException {
        var layers = new PdfLayers(document.getDocumentCatalog());
        var budget = new PdfBudget();
        var cargo = new PdfCargo();
        cargo.lookInto(document.getDocumentCatalog().getCOSObject());
        var remarks = new ArrayList<Remark>();
        var pages = new ArrayList<PdfPage>();
        for (PDPage page : document.getPages()) {
            int number = pages.size() + 1;
            PdfPage read = PdfPageReader.read(page, number, layers, budget);
            pages.add(read);
            cargo.lookInto(page.getCOSObject(), number);
            if (!read.hidden().isEmpty()) {
                remarks.add(new Remark(Remark.Kind.HIDDEN_TEXT, Place.page(number), read.hidden()));
            }
            if (read.blank() && read.marked()) {
                remarks.add(new Remark(Remark.Kind.PAGE_WITHOUT_TEXT, Place.page(number), ""));
            }
        }
        remarks.addAll(0, cargo.remarks());
        return new Manuscript(elements(document, pages), cargo.links(), remarks);
    }

    private static List<Element> elements(PDDocument document, List<PdfPage> pages) {
        List<List<PdfPiece>> pieces =
                pages.stream().map(it -> PdfPieces.of(it.glyphs(), it.rules())).toList();
        List<PdfPiece> all = pieces.stream().flatMap(List::stream).toList();
        var hyphens = new Hyphens();
        all.forEach(it -> hyphens.learn(it.words()));
        return PdfTags.elements(document, pages, hyphens).orElseGet(() -> {
            double size = PdfElements.bodySize(all);
            List<List<PdfPiece>> kept = PdfMargins.drop(pages, pieces, size);
            var regions = new ArrayList<List<PdfPart>>();
            for (int i = 0; i < pages.size(); i++) {
                int number = pages.get(i).number();
                for (List<PdfPiece> it : PdfColumns.regions(PdfGrids.fold(pages.get(i), kept.get(i)))) {
                    regions.add(PdfFlow.of(number, size, it));
                }
            }
            return PdfElements.of(regions, size, PdfElements.bodyBold(all, size), hyphens);
        });
    }
}
