package my.duta.manuscript;

import static my.duta.manuscript.Manuscripts.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReaderTests {

    @Test
    void joinsLinesToParagraphsAndMendsPartedWords() {
        Manuscript read = new Pdfs()
                .page()
                .lines(
                        72,
                        100,
                        "Pegawai menyemak setiap jawapan yang diberi oleh alat kecerdasan buatan, dan mema-",
                        "stikan bahawa sumbernya betul. Semua pihak mengikut undang-",
                        "undang yang berkuat kuasa, termasuk peraturan kementerian-kementerian dan jabatan.")
                .lines(72, 160, "Perenggan kedua berdiri sendiri.")
                .read();

        assertThat(told(read))
                .containsExactly(
                        "Pegawai menyemak setiap jawapan yang diberi oleh alat kecerdasan buatan, dan memastikan"
                                + " bahawa sumbernya betul. Semua pihak mengikut undang-undang yang berkuat kuasa,"
                                + " termasuk peraturan kementerian-kementerian dan jabatan.",
                        "Perenggan kedua berdiri sendiri.");
        assertThat(read.elements().get(1).place()).isEqualTo(Place.page(1));
    }

    @Test
    void ranksHeadingsBySizeAndWeight() {
        Manuscript read = new Pdfs()
                .page()
                .text(72, 80, 22, Pdfs.PLAIN, "Garis Panduan Penggunaan")
                .text(72, 107, 22, Pdfs.PLAIN, "AI Sektor Awam")
                .text(72, 150, 14, Pdfs.BOLD, "1. Pengenalan")
                .lines(72, 175, "Dokumen ini menerangkan cara yang selamat untuk semua penjawat awam di Putrajaya.")
                .text(72, 205, 10, Pdfs.BOLD, "Skop")
                .lines(72, 222, "Ia terpakai kepada semua agensi Kerajaan Persekutuan yang menggunakan alat itu.")
                .text(72, 260, 14, Pdfs.BOLD, "2. Prinsip")
                .lines(72, 285, "Tujuh prinsip dipegang oleh setiap pegawai semasa bertugas di pejabat masing-masing.")
                .read();

        assertThat(told(read))
                .containsExactly(
                        "# Garis Panduan Penggunaan AI Sektor Awam",
                        "## 1. Pengenalan",
                        "Dokumen ini menerangkan cara yang selamat untuk semua penjawat awam di Putrajaya.",
                        "### Skop",
                        "Ia terpakai kepada semua agensi Kerajaan Persekutuan yang menggunakan alat itu.",
                        "## 2. Prinsip",
                        "Tujuh prinsip dipegang oleh setiap pegawai semasa bertugas di pejabat masing-masing.");
    }

    @Test
    void readsOneColumnAfterTheOtherUnderAHeadingOverBoth() {
        var pdf = new Pdfs().page().text(72, 80, 20, Pdfs.BOLD, "A heading that goes over both columns");
        pdf.lines(72, 120, column("left", 12)).lines(310, 120, column("right", 9));
        pdf.text(72, 300, 14, Pdfs.BOLD, "Second part which is also wide enough to cross the columns");
        pdf.lines(72, 330, column("lower left", 5)).lines(310, 330, column("lower right", 5));

        String all = String.join("\n", told(pdf.read()));

        assertThat(all.indexOf("left line 12")).isLessThan(all.indexOf("right line 1 "));
        assertThat(all.indexOf("right line 9")).isLessThan(all.indexOf("Second part"));
        assertThat(all.indexOf("Second part")).isLessThan(all.indexOf("lower left line 1"));
        assertThat(all.indexOf("lower left line 5")).isLessThan(all.indexOf("lower right line 1"));
        assertThat(all).contains("# A heading that goes over both columns\n").contains("## Second part");
    }

    @Test
    void readsThreeColumns() {
        var pdf = new Pdfs().page();
        pdf.lines(50, 100, narrow("alpha")).lines(220, 100, narrow("beta")).lines(390, 100, narrow("gamma"));

        String all = String.join("\n", told(pdf.read()));

        assertThat(all.indexOf("alpha line 8")).isLessThan(all.indexOf("beta line 1"));
        assertThat(all.indexOf("beta line 8")).isLessThan(all.indexOf("gamma line 1"));
        assertThat(all).doesNotContain("|");
    }

    @Test
    void readsListsInColumns() {
        var pdf = new Pdfs().page().text(72, 80, 18, Pdfs.BOLD, "Senarai semak sebelum guna");
        for (int column = 0; column < 2; column++) {
            double x = 72 + 240 * column;
            pdf.text(x, 120, 13, Pdfs.BOLD, column == 0 ? "Fakta" : "Angka");
            pdf.lines(x, 140, "Setiap perkara disemak.");
            for (int i = 1; i <= 4; i++) {
                pdf.lines(x, 140 + 20 * i, "\u2022").lines(x + 12, 140 + 20 * i, "Perkara " + i + "." + column);
            }
        }

        assertThat(told(pdf.read()))
                .containsExactly(
                        "# Senarai semak sebelum guna",
                        "## Fakta",
                        "Setiap perkara disemak.",
                        "- Perkara 1.0 / Perkara 2.0 / Perkara 3.0 / Perkara 4.0",
                        "## Angka",
                        "Setiap perkara disemak.",
                        "- Perkara 1.1 / Perkara 2.1 / Perkara 3.1 / Perkara 4.1");
    }

    @Test
    void dropsRunningHeadersAndPageNumbers() {
        var pdf = new Pdfs();
        for (int i = 1; i <= 4; i++) {
            pdf.page()
                    .text(72, 40, 8, Pdfs.PLAIN, "Jabatan Digital Negara")
                    .lines(72, 100, "Teks halaman nombor " + i + " yang berbeza daripada yang lain, dan cukup panjang.")
                    .text(480, 810, 8, Pdfs.PLAIN, "Muka surat " + i + " daripada 4");
        }

        Manuscript read = pdf.read();

        assertThat(told(read)).hasSize(4).allMatch(it -> it.startsWith("Teks halaman nombor"));
        assertThat(read.elements().get(2).place()).isEqualTo(Place.page(3));
    }

    @Test
    void dropsThePageNumberOfASinglePage() {
        assertThat(told(new Pdfs()
                        .page()
                        .lines(72, 100, "Only this is text, and it says so.")
                        .lines(290, 812, "- 1 -")
                        .read()))
                .containsExactly("Only this is text, and it says so.");
    }

    @Test
    void readsHangingAndNestedLists() {
        Manuscript read = new Pdfs()
                .page()
                .lines(72, 100, "Before you send a prompt, do the following things in this order, please:")
                .lines(72, 118, "1. Take out every name, number and address of a person that is in the text, and")
                .lines(84, 131, "read it once more.")
                .lines(72, 146, "2. Choose the surface:")
                .lines(96, 161, "\u2022 Gmail")
                .lines(96, 176, "\u2022 Docs")
                .lines(72, 191, "3. Send.")
                .lines(72, 225, "After that, wait.")
                .read();

        assertThat(told(read))
                .containsExactly(
                        "Before you send a prompt, do the following things in this order, please:",
                        "1. Take out every name, number and address of a person that is in the text, and"
                                + " read it once more. / Choose the surface: Gmail; Docs / Send.",
                        "After that, wait.");
    }

    @Test
    void readsARuledTableThatGoesOverAPage() {
        List<Double> edges = List.of(72.0, 180.0, 320.0);
        Manuscript read = new Pdfs()
                .page()
                .lines(72, 100, "Tahap risiko ditunjukkan dalam jadual ini untuk semua pegawai yang terlibat.")
                .ruled(700, edges, List.of(List.of("Tahap", "Contoh"), List.of("Rendah", "Ringkasan umum")))
                .page()
                .ruled(100, edges, List.of(List.of("Tahap", "Contoh"), List.of("Tinggi", "Keputusan")))
                .read();

        assertThat(told(read))
                .containsExactly(
                        "Tahap risiko ditunjukkan dalam jadual ini untuk semua pegawai yang terlibat.",
                        "| Tahap | Contoh || Rendah | Ringkasan umum || Tinggi | Keputusan");
    }

    @Test
    void readsAnAlignedTableWithoutRules() {
        var pdf = new Pdfs().page().lines(72, 100, "The sessions of the day, which begin and end on time, are these:");
        List<List<String>> rows = List.of(
                List.of("Time", "Session", "Room"),
                List.of("09:00", "Opening", "A1"),
                List.of("10:30", "Exercise one", "B2"),
                List.of("14:00", "Questions", "A1"));
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < 3; column++) {
                pdf.lines(72 + 120 * column, 130 + 18 * i, rows.get(i).get(column));
            }
        }
        pdf.lines(72, 230, "Everybody is welcome to all of them, and nobody needs to bring anything along.");

        assertThat(told(pdf.read()))
                .containsExactly(
                        "The sessions of the day, which begin and end on time, are these:",
                        "| Time | Session | Room || 09:00 | Opening | A1 || 10:30 | Exercise one | B2"
                                + " || 14:00 | Questions | A1",
                        "Everybody is welcome to all of them, and nobody needs to bring anything along.");
    }

    @Test
    void leavesOutWhatIsNotSeenAndSaysSo() {
        Manuscript read = new Pdfs()
                .page()
                .lines(72, 100, "Plain to see for everybody who opens this file.")
                .coloured(Color.WHITE, 72, 130, "White on white")
                .filled(Color.BLUE, 60, 150, 300, 30)
                .coloured(Color.WHITE, 72, 170, "White on blue is seen.")
                .coloured(Color.BLUE, 200, 170, "Blue on blue")
                .text(72, 200, 0.5, Pdfs.PLAIN, "Tiny")
                .unpainted(72, 220, "Unpainted")
                .lines(700, 240, "Beside the page")
                .read();

        assertThat(told(read))
                .containsExactly("Plain to see for everybody who opens this file.", "White on blue is seen.");
        assertThat(read.remarks()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Remark.Kind.HIDDEN_TEXT);
            assertThat(it.place()).isEqualTo(Place.page(1));
            assertThat(it.detail()).contains("White on white", "Blue on blue", "Tiny", "Unpainted", "Beside the page");
        });
    }

    @Test
    void readsTheWordsThatLieUnseenOnAScan() {
        Manuscript read = new Pdfs()
                .page()
                .scan()
                .unpainted(72, 100, "Words that a machine has recognised.")
                .read();

        assertThat(told(read)).containsExactly("Words that a machine has recognised.");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void saysWhichPageIsAScan() {
        Manuscript read =
                new Pdfs().page().lines(72, 100, "Words.").page().scan().page().read();

        assertThat(read.remarks()).containsExactly(new Remark(Remark.Kind.PAGE_WITHOUT_TEXT, Place.page(2), ""));
    }

    @Test
    void refusesScansAlone() {
        assertThatThrownBy(() -> new Pdfs().page().scan().read())
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).isEqualTo(Unreadable.Reason.NO_TEXT));
    }

    @Test
    void leavesATableOfContentsOut() {
        Manuscript read = new Pdfs()
                .page()
                .text(72, 80, 14, Pdfs.BOLD, "Contents")
                .text(72, 110, 12, Pdfs.BOLD, "1 Beginning . . . . . . . . . . . . . . . . 3")
                .lines(72, 130, "1.1 Further on..............................12")
                .lines(72, 170, "Name: ..........................................")
                .read();

        assertThat(told(read)).containsExactly("# Contents", "Name: ..........................................");
    }

    @Test
    void turnsAPageTheWayItIsRead() {
        Manuscript read = new Pdfs()
                .page()
                .draw(it -> it.transform(org.apache.pdfbox.util.Matrix.getRotateInstance(Math.PI / 2, 595, 0)))
                .text(100, 400, 10, Pdfs.PLAIN, "First line of a page that was written sideways,")
                .text(100, 413, 10, Pdfs.PLAIN, "and its second line.")
                .read();

        assertThat(told(read)).containsExactly("First line of a page that was written sideways, and its second line.");
    }

    private static String[] column(String name, int lines) {
        String[] column = new String[lines];
        for (int i = 0; i < lines; i++) {
            column[i] = name + " line " + (i + 1) + " of running text here and";
        }
        return column;
    }

    private static String[] narrow(String name) {
        String[] column = new String[8];
        for (int i = 0; i < column.length; i++) {
            column[i] = name + " line " + (i + 1) + " runs on and on";
        }
        return column;
    }
}
