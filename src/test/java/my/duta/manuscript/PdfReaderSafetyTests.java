package my.duta.manuscript;

import static my.duta.manuscript.Manuscripts.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

class PdfReaderSafetyTests {

    private static final String WORDS = "Some words that anybody may read.";

    @Test
    void refusesAFileThatIsLocked() {
        assertUnreadable(
                Unreadable.Reason.ENCRYPTED,
                new Pdfs()
                        .page()
                        .lines(72, 100, WORDS)
                        .lockedBy("owner", "user")
                        .bytes());
    }

    @Test
    void readsAFileThatOnlyRestrictsItsReaders() {
        assertThat(told(new Pdfs()
                        .page()
                        .lines(72, 100, WORDS)
                        .lockedBy("owner", "")
                        .read()))
                .containsExactly(WORDS);
    }

    @Test
    void refusesWhatBreaksOffOrIsNoPdf() {
        byte[] whole = new Pdfs().page().lines(72, 100, WORDS).bytes();

        assertUnreadable(Unreadable.Reason.DAMAGED, Arrays.copyOf(whole, whole.length / 2));
        assertUnreadable(Unreadable.Reason.DAMAGED, Arrays.copyOf(whole, whole.length - 30));
        assertUnreadable(Unreadable.Reason.DAMAGED, "<html>404</html>".getBytes(StandardCharsets.UTF_8));
        assertUnreadable(
                Unreadable.Reason.DAMAGED,
                "%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAPageThatUnpacksToFarMoreThanItIs() {
        var pdf = new Pdfs();
        pdf.doing(() -> {
            var stream = new PDStream(pdf.document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] much = " q Q ".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 400; i++) {
                    out.write(much);
                }
            }
            var page = new PDPage();
            page.setContents(stream);
            pdf.document.addPage(page);
        });

        assertUnreadable(Unreadable.Reason.BOMB, pdf.bytes());
    }

    @Test
    void refusesFormsThatCallOneAnotherWithoutEnd() {
        var pdf = new Pdfs().page().lines(72, 100, WORDS);
        pdf.doing(() -> {
            PDFormXObject inner = null;
            for (int level = 0; level < 9; level++) {
                var form = new PDFormXObject(pdf.document);
                form.setBBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(600, 800));
                form.setResources(new org.apache.pdfbox.pdmodel.PDResources());
                String body = " q Q ".repeat(20);
                if (inner != null) {
                    form.getResources().put(COSName.getPDFName("F"), inner);
                    body = " /F Do ".repeat(10);
                }
                try (var out = form.getContentStream().createOutputStream()) {
                    out.write(body.getBytes(StandardCharsets.US_ASCII));
                }
                inner = form;
            }
            PDFormXObject outer = inner;
            pdf.draw(it -> it.drawForm(outer));
        });

        assertUnreadable(Unreadable.Reason.BOMB, pdf.bytes());
    }

    @Test
    void refusesMorePagesThanASourceHas() {
        var pdf = new Pdfs();
        for (int i = 0; i < 501; i++) {
            pdf.document.addPage(new PDPage());
        }

        assertUnreadable(Unreadable.Reason.TOO_MUCH_TEXT, pdf.bytes());
    }

    @Test
    void remarksOnProgramsAndFilesAndOpensNeither() {
        var pdf = new Pdfs().page().lines(72, 100, WORDS);
        pdf.doing(() -> {
            var file = new PDComplexFileSpecification();
            file.setFile("payload.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(pdf.document, new ByteArrayInputStream(new byte[] {1})));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("payload.exe", file));
            var names = new PDDocumentNameDictionary(pdf.document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            pdf.document.getDocumentCatalog().setNames(names);
            pdf.document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            var link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            var safe = new PDAnnotationLink();
            var address = new PDActionURI();
            address.setURI("https://www.jdn.gov.my/");
            safe.setAction(address);
            pdf.document.getPage(0).setAnnotations(List.of(link, safe));
        });

        Manuscript read = pdf.read();

        assertThat(read.remarks())
                .containsExactlyInAnyOrder(
                        new Remark(Remark.Kind.EMBEDDED_FILE, Place.WHOLE, "payload.exe"),
                        new Remark(Remark.Kind.MACRO, Place.WHOLE, "JavaScript"),
                        new Remark(Remark.Kind.MACRO, Place.page(1), "Launch"));
        assertThat(read.links()).containsExactly(new Link(Place.page(1), "https://www.jdn.gov.my/"));
    }

    @Test
    void followsTheTagsOfATaggedFile() {
        var pdf = new Pdfs().page();
        var root = new PDStructureTreeRoot();
        pdf.document.getDocumentCatalog().setStructureTreeRoot(root);
        tagged(pdf, root, "H1", 0, 400, "Title in small letters");
        tagged(pdf, root, "P", 1, 300, "A paragraph that stands above its title.");
        var table = under(root, pdf, "Table");
        for (int row = 0; row < 2; row++) {
            var line = under(table, pdf, "TR");
            tagged(pdf, line, row == 0 ? "TH" : "TD", 10 + 2 * row, 500 + 20 * row, "Key " + row);
            tagged(pdf, line, row == 0 ? "TH" : "TD", 11 + 2 * row, 500 + 20 * row, "Value " + row);
        }
        var list = under(root, pdf, "L");
        for (int i = 0; i < 2; i++) {
            var item = under(list, pdf, "LI");
            tagged(pdf, item, "Lbl", 20 + 2 * i, 600 + 20 * i, (i + 1) + ".");
            tagged(pdf, item, "LBody", 21 + 2 * i, 600 + 20 * i, "Step " + i);
        }
        pdf.draw(it -> it.beginMarkedContent(COSName.getPDFName("Artifact")));
        pdf.text(72, 750, 8, Pdfs.PLAIN, "Beside the text");
        pdf.draw(it -> it.endMarkedContent());

        assertThat(told(pdf.read()))
                .containsExactly(
                        "# Title in small letters",
                        "A paragraph that stands above its title.",
                        "| Key 0 | Value 0 || Key 1 | Value 1",
                        "1. Step 0 / Step 1");
    }

    private static void tagged(Pdfs pdf, PDStructureNode parent, String role, int mark, int y, String words) {
        PDDocument document = pdf.document;
        var element = under(parent, pdf, role);
        element.setPage(document.getPage(0));
        element.appendKid(mark);
        var properties = new COSDictionary();
        properties.setItem(COSName.MCID, COSInteger.get(mark));
        pdf.draw(it -> it.beginMarkedContent(
                COSName.getPDFName(role),
                org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList.create(properties)));
        pdf.text(72 + 10 * (mark % 2), y, 10, Pdfs.PLAIN, words);
        pdf.draw(it -> it.endMarkedContent());
    }

    private static PDStructureElement under(PDStructureNode parent, Pdfs pdf, String role) {
        var element = new PDStructureElement(role, parent);
        parent.appendKid(element);
        return element;
    }

    private static void assertUnreadable(Unreadable.Reason reason, byte[] content) {
        assertThatThrownBy(() -> new PdfReader().read(content))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
