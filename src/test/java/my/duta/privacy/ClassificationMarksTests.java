package my.duta.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import my.duta.privacy.Mark.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationMarksTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SULIT | CONFIDENTIAL",
                "- RAHSIA BESAR - | TOP_SECRET",
                "S U L I T | CONFIDENTIAL",
                "R A H S I A   B E S A R | TOP_SECRET",
                "TERHAD / RESTRICTED | RESTRICTED",
                "SULIT 2/5 | CONFIDENTIAL",
                "DOKUMEN INI ADALAH RAHSIA | SECRET",
                "SULIT\\n\\nMINIT MESYUARAT\\nMesyuarat dipengerusikan oleh Pengarah. | CONFIDENTIAL",
                "Sulit\\nKertas pertimbangan mengenai pelantikan.\\nMohon ringkaskan. | CONFIDENTIAL",
                "Laporan siasatan dalaman untuk perhatian tuan.\\nRahsia | SECRET",
                "SULIT\\nOperasi bermula pada 3 Mac di Sabah. Boleh ringkaskan? | CONFIDENTIAL",
                "TOP SECRET\\nThe delegation leaves on Monday. | TOP_SECRET",
                "RESTRICTED\\nDistribution list of the task force. | RESTRICTED",
                "Klasifikasi: Sulit | CONFIDENTIAL",
                "Peringkat Keselamatan: RAHSIA | SECRET",
                "Classification: SECRET\\nSummarise the text below. | SECRET",
                "SULIT: Minit mesyuarat jawatankuasa pada 4 Mac | CONFIDENTIAL",
                "[RAHSIA] Laporan perolehan aset keselamatan | SECRET",
                "TERHAD - Senarai penempatan pegawai mengikut zon | RESTRICTED",
                "SULIT Minit Mesyuarat Bil. 3 pada 4 Mac | CONFIDENTIAL",
                "CONFIDENTIAL Draft memorandum on the negotiation position | CONFIDENTIAL",
                "Laporan penilaian calon (SULIT) | CONFIDENTIAL",
                "Tolong ringkaskan fail JDN.600-1/2/3(S) Jld. 2 | CONFIDENTIAL",
                "Rujukan JPM(R)100-1/5 telah diterima | SECRET",
                "Fail KD.100-2/4 (T) | RESTRICTED",
                "SULIT\\nRAHSIA BESAR\\nKandungan lampiran A. | TOP_SECRET",
                "\uFF33\uFF35\uFF2C\uFF29\uFF34\\nIsi surat. | CONFIDENTIAL",
                "S\u200BULIT\\nIsi surat. | CONFIDENTIAL",
            })
    void findTheMarkOfADocument(String text, Level level) {
        assertThat(ClassificationMarks.find(text.replace("\\n", "\n")))
                .map(Mark::level)
                .contains(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apa beza Rahsia, Sulit dan Terhad?",
                "Boleh ke masukkan dokumen SULIT dalam Gemini?",
                "SULIT: apa maksudnya?",
                "SULIT dan TERHAD apa bezanya?",
                "SULIT?",
                "Sulit",
                "TERHAD. Apa maksudnya?",
                "Apa beza antara\nSULIT\nTERHAD",
                "SULIT\nBoleh ke upload dokumen macam ni?",
                "BOLEH KE UPLOAD DOKUMEN SULIT",
                "Can I paste a SECRET document into NotebookLM?",
                "CONFIDENTIAL: may I use Gemini for it?",
                "What does RESTRICTED mean?",
                "Dok ni xde cop apa2, maknanya Terbuka ke?",
                "Dokumen saya bertanda TERHAD, siapa boleh ubah peringkatnya?",
                "Apakah hukuman di bawah Akta Rahsia Rasmi 1972?",
                "AKTA RAHSIA RASMI 1972",
                "RAHSIA UNTUK MENULIS PROMPT YANG BAIK DAN BERKESAN",
                "Secret to writing good prompts for busy officers",
                "TERHAD kepada pegawai gred 41 dan ke atas sahaja",
                "Risiko terhad ialah aras ketiga dalam GPAISA.",
                "Restricted\nOnly people with access can open with the link",
                "Data sulit pelanggan disimpan di mana?",
                "Peringkat keselamatan ada berapa?",
                "Siapa pegawai pengelas untuk RAHSIA BESAR?",
                "CONFIDENTIALITY NOTICE is at the end of each mail",
                "Senaraikan fail(s) dan pegawai(s) yang terlibat",
                "Gred N41(T) layak ke?",
                "Bagaimana menghantar e-mel SULIT dengan selamat?",
                "RAHSIA, SULIT, TERHAD: mana satu paling tinggi?",
                "",
                "\n \n",
            })
    void letQuestionsAboutTheLevelsPass(String text) {
        assertThat(ClassificationMarks.find(text)).isEmpty();
    }

    @Test
    void quoteTheMarkAsWritten() {
        assertThat(ClassificationMarks.find("Tolong ringkaskan fail JDN.600-1/2/3(S)"))
                .map(Mark::found)
                .contains("JDN.600-1/2/3(S)");
    }

    @Test
    void takeALongQuestionWithAMarkForADocument() {
        String paragraph = "Apakah " + "kandungan penting yang disebut oleh panel ".repeat(8) + "?";

        assertThat(ClassificationMarks.find("SULIT\n" + paragraph)).isPresent();
    }

    @Test
    void readALongTextInOneGo() {
        String text = ("( SULIT ".repeat(20_000) + "\n").repeat(2) + "A.".repeat(100_000);

        assertThat(ClassificationMarks.find(text)).isPresent();
    }
}
