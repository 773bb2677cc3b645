package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MorphologyTests {

    @ParameterizedTest
    @CsvSource({
        "menulis, tulis",
        "penulisan, tulis",
        "menyimpan, simpan",
        "mengambil, ambil",
        "pemadaman, padam",
        "memilih, pilih",
        "digunakan, guna",
        "pengguna, guna",
        "pertanyaan, tanya",
        "bertanya, tanya",
        "ditanya, tanya",
        "memohon, mohon",
        "pemohon, mohon",
        "meminta, minta",
        "mengesahkan, sah",
        "pengesahan, sah",
        "disahkan, sah",
        "mengehadkan, had",
        "bekerja, kerja",
        "pekerjaan, kerja",
        "pelatih, latih",
        "pelaporan, lapor",
        "pelindung, lindung",
        "pelanggaran, langgar",
        "kebersihan, bersih",
        "kebenaran, benar",
        "meringkaskan, ringkas",
        "ringkasan, ringkas",
        "pembaharuan, baharu",
        "memperbaharui, baharu",
        "diperoleh, peroleh",
        "memperoleh, peroleh",
        "pemberitahuan, beritahu",
        "diberitahu, beritahu",
        "diketahui, tahu",
        "pengetahuan, tahu",
        "berisiko, risiko",
        "beroperasi, operasi",
        "dirahsiakan, rahsia",
        "penyalahgunaan, salahguna",
        "penguatkuasaan, kuatkuasa",
    })
    void takesMalayBackToItsRoot(String word, String root) {
        assertThat(Morphology.MALAY.stems(word)).startsWith(root);
    }

    @ParameterizedTest
    @CsvSource({
        "suratnya, surat",
        "risikonya, risiko",
        "bolehkah, boleh",
        "siapakah, siapa",
        "gunakanlah, guna",
        "biasanya, biasa",
    })
    void takesCliticsOff(String word, String root) {
        assertThat(Morphology.MALAY.stems(word)).startsWith(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kerajaan", "sekolah", "masalah", "perlu", "dan", "data", "terima", "dinding", "dialog"})
    void leavesAWordThatIsItsOwnRoot(String word) {
        assertThat(Morphology.MALAY.stems(word)).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource({
        "memastikan, dipastikan",
        "menepati, ditepati",
        "mewujudkan, diwujudkan",
        "mengeluarkan, dikeluarkan",
        "menyesuaikan, disesuaikan"
    })
    void takesAnActiveAndItsPassiveToOneStem(String active, String passive) {
        assertThat(Morphology.MALAY.stems(passive)).isEqualTo(Morphology.MALAY.stems(active));
    }

    @Test
    void offersWhatIsPossibleWhereNoRootIsKnown() {
        assertThat(Morphology.MALAY.stems("mengemblongkan")).contains("gemblong".substring(1), "kemblong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4", "e-mel", "2sv", "ai", ""})
    void leavesWhatIsNoPlainWord(String word) {
        assertThat(Morphology.MALAY.stems(word)).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource({"meetings, meet", "policies, polici", "using, use", "letter, letter"})
    void stemsEnglish(String word, String stem) {
        assertThat(Morphology.of(Language.ENGLISH).stems(word)).containsExactly(stem);
    }

    @Test
    void isThatOfItsLanguage() {
        assertThat(Morphology.of(Language.MALAY)).isSameAs(Morphology.MALAY);
        assertThat(Morphology.of(Language.ENGLISH)).isSameAs(Morphology.ENGLISH);
    }
}
