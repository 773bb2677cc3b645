package my.duta.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

class PptxReaderTests {

    private final XMLSlideShow show = new XMLSlideShow();

    @Test
    void readsTitlesBulletsAndNotes() {
        slide(SlideLayout.TITLE, "Modul latihan", "Edisi 2026");
        XSLFSlide second = slide(SlideLayout.TITLE_AND_CONTENT, "Siapa yang dilatih?", "");
        XSLFTextShape body = second.getPlaceholder(1);
        body.clearText();
        body.addNewTextParagraph().addNewTextRun().setText("Pegawai:");
        var below = body.addNewTextParagraph();
        below.setIndentLevel(1);
        below.addNewTextRun().setText("JDN");
        body.addNewTextParagraph().addNewTextRun().setText("Duta perubahan");
        for (XSLFTextShape it : show.getNotesSlide(second).getPlaceholders()) {
            if (it.getTextType() == Placeholder.BODY) {
                it.setText("Terangkan sasaran.");
            }
        }

        assertThat(read().elements())
                .containsExactly(
                        new Element.Heading(Place.slide(1), 1, "Modul latihan"),
                        body(1, new Block.Prose("Edisi 2026")),
                        new Element.Heading(Place.slide(2), 2, "Siapa yang dilatih?"),
                        body(2, new Block.Items(false, List.of("Pegawai: JDN", "Duta perubahan"))),
                        body(2, new Block.Prose("Terangkan sasaran.")));
    }

    @Test
    void readsShapesInTheOrderInWhichTheyLie() {
        XSLFSlide slide = show.createSlide();
        box(slide, "bawah", 50, 300);
        box(slide, "kanan", 400, 105);
        box(slide, "kiri", 50, 100);

        assertThat(read().elements())
                .containsExactly(
                        body(1, new Block.Prose("kiri")),
                        body(1, new Block.Prose("kanan")),
                        body(1, new Block.Prose("bawah")));
    }

    @Test
    void readsTablesAndLinks() {
        XSLFSlide slide = show.createSlide();
        XSLFTable table = slide.createTable(2, 2);
        table.setAnchor(new Rectangle(50, 50, 400, 100));
        table.getCell(0, 0).setText("Kumpulan");
        table.getCell(0, 1).setText("Bilangan");
        table.getCell(1, 0).setText("Rintis");
        table.getCell(1, 1).setText("270");
        box(slide, "JDN", 50, 300)
                .getTextParagraphs()
                .get(0)
                .getTextRuns()
                .get(0)
                .createHyperlink()
                .setAddress("https://www.jdn.gov.my/");

        Manuscript read = read();

        assertThat(read.elements())
                .startsWith(
                        body(1, new Block.Table(List.of("Kumpulan", "Bilangan"), List.of(List.of("Rintis", "270")))));
        assertThat(read.links()).containsExactly(new Link(Place.slide(1), "https://www.jdn.gov.my/"));
    }

    @Test
    void leavesOutWhatNobodySeesAndSaysSo() {
        XSLFSlide first = show.createSlide();
        box(first, "nampak", 50, 50);
        box(first, "di luar", 5000, 50);
        colour(box(first, "putih", 50, 100), Color.WHITE);
        XSLFTextBox onBlue = box(first, "atas biru", 50, 200);
        onBlue.setFillColor(Color.BLUE);
        colour(onBlue, Color.WHITE);
        box(first, "kecil", 50, 300)
                .getTextParagraphs()
                .get(0)
                .getTextRuns()
                .get(0)
                .setFontSize(1.0);
        XSLFSlide second = show.createSlide();
        second.setHidden(true);
        box(second, "rahsia", 50, 50);
        box(show.createSlide(), "akhir", 50, 50);

        Manuscript read = read();

        assertThat(read.elements())
                .containsExactly(
                        body(1, new Block.Prose("nampak")),
                        body(1, new Block.Prose("atas biru")),
                        body(3, new Block.Prose("akhir")));
        assertThat(read.remarks())
                .containsExactlyInAnyOrder(
                        new Remark(Remark.Kind.HIDDEN_TEXT, Place.slide(1), "di luar"),
                        new Remark(Remark.Kind.HIDDEN_TEXT, Place.slide(1), "putih"),
                        new Remark(Remark.Kind.HIDDEN_TEXT, Place.slide(1), "kecil"),
                        new Remark(Remark.Kind.HIDDEN_TEXT, Place.slide(2), "rahsia"));
    }

    @Test
    void refusesABrokenRelationshipAndAnEmptyShow() {
        box(show.createSlide(), "x", 50, 50);
        byte[] broken = OfficeFiles.with(
                OfficeFiles.bytes(show), "ppt/_rels/presentation.xml.rels", "slides/slide1.xml", "slides/slide9.xml");

        assertThatThrownBy(() -> new PptxReader().read(broken)).isInstanceOfSatisfying(Unreadable.class, it -> {
            assertThat(it.reason()).isEqualTo(Unreadable.Reason.DAMAGED);
            assertThat(it.place()).isEqualTo(Place.slide(1));
        });
        byte[] empty = OfficeFiles.bytes(new XMLSlideShow());
        assertThatThrownBy(() -> new PptxReader().read(empty))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).isEqualTo(Unreadable.Reason.NO_TEXT));
    }

    private Manuscript read() {
        return new PptxReader().read(OfficeFiles.bytes(show));
    }

    private XSLFSlide slide(SlideLayout layout, String title, String body) {
        XSLFSlide slide = show.createSlide(show.getSlideMasters().get(0).getLayout(layout));
        slide.getPlaceholder(0).setText(title);
        slide.getPlaceholder(1).setText(body);
        return slide;
    }

    private static XSLFTextBox box(XSLFSlide slide, String words, int x, int y) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle(x, y, 200, 40));
        box.setText(words);
        return box;
    }

    private static void colour(XSLFTextBox box, Color colour) {
        box.getTextParagraphs().get(0).getTextRuns().get(0).setFontColor(colour);
    }

    private static Element body(int slide, Block block) {
        return new Element.Body(Place.slide(slide), block);
    }
}
