package my.duta.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxReaderTests {

    private static final String NAMES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    @Test
    void readsHeadingsByTheNameOrTheOutlineLevelOfTheirStyle() {
        Manuscript read = read("""
                <w:p><w:pPr><w:pStyle w:val="Tajuk"/></w:pPr><w:r><w:t>Panduan</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Tajuk1"/></w:pPr><w:r><w:t>Sebelum sesi</w:t></w:r></w:p>
                <w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Bilik</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Khas"/></w:pPr><w:r><w:t>Selepas sesi</w:t></w:r></w:p>""");

        assertThat(read.elements())
                .containsExactly(
                        heading(1, "Panduan"),
                        heading(2, "Sebelum sesi"),
                        heading(3, "Bilik"),
                        heading(2, "Selepas sesi"));
    }

    @Test
    void takesASingleHighestHeadingForTheTitle() {
        assertThat(read(headed(1, "Panduan") + headed(2, "Satu") + headed(2, "Dua"))
                        .elements())
                .containsExactly(heading(1, "Panduan"), heading(2, "Satu"), heading(2, "Dua"));
        assertThat(read(headed(1, "Satu") + headed(1, "Dua")).elements())
                .containsExactly(heading(2, "Satu"), heading(2, "Dua"));
    }

    @Test
    void readsListsAndFlattensItemsOfItems() {
        Manuscript read = read(item(1, 0, "Semak:")
                + item(1, 1, "fakta")
                + item(1, 1, "nombor")
                + item(1, 0, "Hantar")
                + item(2, 0, "Buka")
                + item(2, 0, "Tutup")
                + said("Tamat"));

        assertThat(read.elements())
                .containsExactly(
                        body(new Block.Items(false, List.of("Semak: fakta; nombor", "Hantar"))),
                        body(new Block.Items(true, List.of("Buka", "Tutup"))),
                        body(new Block.Prose("Tamat")));
    }

    @Test
    void readsTablesWithMergedCells() {
        Manuscript read = read("<w:tbl><w:tblPr/><w:tblGrid/>"
                + row(cell("", "Bahagian"), cell("", "Minit"), cell("", "Cara"))
                + row(cell("<w:vMerge w:val=\"restart\"/>", "Latihan"), cell("<w:gridSpan w:val=\"2\"/>", "20"))
                + row(cell("<w:vMerge/>", ""), cell("", "30"), cell("", "Berdua"))
                + "</w:tbl>");

        assertThat(read.elements())
                .containsExactly(body(new Block.Table(
                        List.of("Bahagian", "Minit", "Cara"),
                        List.of(List.of("Latihan", "20", "20"), List.of("Latihan", "30", "Berdua")))));
    }

    @Test
    void readsALayoutTableAsText() {
        Manuscript read = read("<w:tbl>" + row(cell("", "Perhatian: jangan masukkan data peribadi")) + "</w:tbl>");

        assertThat(read.elements()).containsExactly(body(new Block.Prose("Perhatian: jangan masukkan data peribadi")));
    }

    @Test
    void takesInsertionsAndLeavesDeletionsOut() {
        Manuscript read = read("""
                <w:p><w:r><w:t xml:space="preserve">Had ialah </w:t></w:r>
                <w:del w:id="1"><w:r><w:delText>10</w:delText></w:r></w:del>
                <w:moveFrom w:id="3"><w:r><w:t>lama</w:t></w:r></w:moveFrom>
                <w:ins w:id="2"><w:r><w:t>20</w:t></w:r></w:ins></w:p>
                <w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr><w:r><w:t>Satu</w:t></w:r></w:p>
                <w:p><w:r><w:t>perenggan</w:t></w:r></w:p>""");

        assertThat(read.elements())
                .containsExactly(body(new Block.Prose("Had ialah 20")), body(new Block.Prose("Satu perenggan")));
    }

    @Test
    void leavesOutWhatNobodySeesAndSaysSo() {
        Manuscript read = read(said("Nampak") + run("<w:vanish/>", "tersembunyi")
                + run("<w:color w:val=\"FFFFFF\"/>", "putih")
                + run("<w:color w:val=\"FEFEFE\"/><w:sz w:val=\"22\"/>", "hampir") + run("<w:sz w:val=\"2\"/>", "kecil")
                + run("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F3864\"/>", "atas biru")
                + "<w:tbl>" + row(cell("<w:shd w:val=\"clear\" w:fill=\"000000\"/>", "A"), cell("", "B"))
                + row(
                        "<w:tc><w:tcPr><w:shd w:fill=\"000000\"/></w:tcPr>" + run("<w:color w:val=\"FFFFFF\"/>", "C")
                                + "</w:tc>",
                        cell("", "D"))
                + "</w:tbl>");

        assertThat(read.elements())
                .containsExactly(
                        body(new Block.Prose("Nampak")),
                        body(new Block.Prose("atas biru")),
                        body(new Block.Table(List.of("A", "B"), List.of(List.of("C", "D")))));
        assertThat(read.remarks())
                .extracting(Remark::detail)
                .containsExactly("tersembunyi", "putih", "hampir", "kecil");
        assertThat(read.remarks()).extracting(Remark::kind).containsOnly(Remark.Kind.HIDDEN_TEXT);
    }

    @Test
    void readsTextBoxesOnceAndContentControls() {
        Manuscript read = read("""
                <w:p><w:r><w:t>Luar</w:t></w:r><w:r>
                <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
                <mc:Choice><w:drawing><x><x><txbx><w:txbxContent><w:p><w:r><w:t>Kotak</w:t></w:r></w:p></w:txbxContent></txbx></x></x></w:drawing></mc:Choice>
                <mc:Fallback><w:pict><x><w:txbxContent><w:p><w:r><w:t>Kotak</w:t></w:r></w:p></w:txbxContent></x></w:pict></mc:Fallback>
                </mc:AlternateContent></w:r></w:p>
                <w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Kawalan</w:t></w:r></w:p></w:sdtContent></w:sdt>
                <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Klik di sini</w:t></w:r></w:p></w:sdtContent></w:sdt>
                <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
                <w:sdtContent><w:p><w:r><w:t>Isi</w:t></w:r></w:p></w:sdtContent></w:sdt>""");

        assertThat(read.elements())
                .containsExactly(
                        body(new Block.Prose("Luar")),
                        body(new Block.Prose("Kotak")),
                        body(new Block.Prose("Kawalan")));
    }

    @Test
    void readsTheResultOfAFieldAndNotItsInstruction() {
        Manuscript read = read("""
                <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>
                <w:r><w:instrText> HYPERLINK "https://www.jdn.gov.my/" </w:instrText></w:r>
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>halaman JDN</w:t></w:r>
                <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""");

        assertThat(read.elements()).containsExactly(body(new Block.Prose("halaman JDN")));
        assertThat(read.links()).containsExactly(new Link(Place.WHOLE, "https://www.jdn.gov.my/"));
    }

    @Test
    void putsFootnotesAtTheEndOfTheirSection() {
        var document = new XWPFDocument();
        document.createFootnotes();
        var note = document.createFootnote();
        note.createParagraph().createRun().setText("Siaran media.");
        var paragraph = document.createParagraph();
        paragraph.createRun().setText("Ada 270 pegawai.");
        paragraph.addFootnoteReference(note);
        document.createParagraph().createRun().setText("Kemudian.");

        assertThat(new DocxReader().read(OfficeFiles.bytes(document)).elements())
                .containsExactly(
                        body(new Block.Prose("Ada 270 pegawai.")),
                        body(new Block.Prose("Kemudian.")),
                        body(new Block.Prose("Siaran media.")));
    }

    @Test
    void readsLinksAndQuotationsAndNoMargins() {
        var document = new XWPFDocument();
        document.createParagraph().createHyperlinkRun("https://www.jdn.gov.my/").setText("JDN");
        document.createParagraph().createRun().setText("Sumber: JDN — disahkan");
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("SULIT");
        document.getParagraphs().get(1).setStyle("Quote");

        Manuscript read = new DocxReader().read(OfficeFiles.bytes(document));

        assertThat(read.elements())
                .containsExactly(
                        body(new Block.Prose("JDN")), new Element.Quotation(Place.WHOLE, "Sumber: JDN — disahkan"));
        assertThat(read.links()).containsExactly(new Link(Place.WHOLE, "https://www.jdn.gov.my/"));
    }

    @Test
    void namesPagesOnlyIfTheFileKnowsThemAll() {
        String body = said("Satu") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Dua</w:t></w:r></w:p>";

        assertThat(read(body).elements()).extracting(Element::place).containsOnly(Place.WHOLE);
        byte[] counted =
                OfficeFiles.with(file(body), "docProps/app.xml", "</Properties>", "<Pages>2</Pages></Properties>");
        assertThat(new DocxReader().read(counted).elements())
                .extracting(Element::place)
                .containsExactly(Place.page(1), Place.page(2));
    }

    @Test
    void refusesWhatHasNoWordsAndWhatHasTooMany() {
        assertThatThrownBy(() -> read("<w:p/>"))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).isEqualTo(Unreadable.Reason.NO_TEXT));
        var random = new Random(1);
        String much = IntStream.range(0, 3000)
                .mapToObj(it -> said(Long.toString(random.nextLong(), 36).repeat(60)))
                .collect(Collectors.joining());
        assertThatThrownBy(() -> read(much))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).isEqualTo(Unreadable.Reason.TOO_MUCH_TEXT));
    }

    private static Manuscript read(String body) {
        return new DocxReader().read(file(body));
    }

    private static byte[] file(String body) {
        var document = new XWPFDocument();
        document.createParagraph().createRun().setText("HERE");
        document.createStyles();
        document.createNumbering();
        byte[] file = OfficeFiles.bytes(document);
        file = OfficeFiles.with(
                file, "word/document.xml", "<w:document " + NAMES + "><w:body>" + body + "</w:body></w:document>");
        file = OfficeFiles.with(
                file,
                "word/styles.xml",
                "<w:styles " + NAMES + ">"
                        + style("Tajuk", "Title", "") + style("Tajuk1", "heading 1", "<w:outlineLvl w:val=\"0\"/>")
                        + style("Tajuk2", "heading 2", "") + style("Asas", "Asas", "<w:outlineLvl w:val=\"0\"/>")
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Khas\"><w:name w:val=\"Khas\"/>"
                        + "<w:basedOn w:val=\"Asas\"/></w:style></w:styles>");
        return OfficeFiles.with(
                file,
                "word/numbering.xml",
                "<w:numbering " + NAMES + ">"
                        + format(0, "bullet") + format(1, "decimal")
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
    }

    private static String style(String id, String name, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/><w:pPr>"
                + properties + "</w:pPr></w:style>";
    }

    private static String format(int id, String format) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"" + format
                + "\"/></w:lvl></w:abstractNum>";
    }

    private static String said(String words) {
        return run("", words);
    }

    private static String run(String look, String words) {
        return "<w:p><w:r><w:rPr>" + look + "</w:rPr><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String headed(int level, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Tajuk" + level + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String item(int list, int depth, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + depth + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + said(words) + "</w:tc>";
    }

    private static Element heading(int level, String words) {
        return new Element.Heading(Place.WHOLE, level, words);
    }

    private static Element body(Block block) {
        return new Element.Body(Place.WHOLE, block);
    }
}
