package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import my.duta.language.MalayMarkers.Marker;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalayMarkersTests {

    private final MalayMarkers markers = new MalayMarkers();

    @Test
    void findsIndonesianInItsOrder() {
        assertThat(markers.indonesianIn("Anda bisa mengunduh berkas karena akses gratis."))
                .containsExactly(
                        new Marker("bisa", "boleh"),
                        new Marker("mengunduh", "memuat turun"),
                        new Marker("karena", "kerana"),
                        new Marker("gratis", "percuma"));
    }

    @Test
    void findsPhrasesCliticsAndEndings() {
        assertThat(markers.indonesianIn("Ubah kata sandi di kantornya; kualitas baik."))
                .containsExactly(
                        new Marker("kata sandi", "kata laluan"),
                        new Marker("kantornya", "pejabat"),
                        new Marker("kualitas", "kualiti"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pejabat kerajaan memberi latihan percuma kepada jabatan mengikut polisi dan akta.",
                "Bisa ular sangat berbahaya.",
                "Sila muat turun fail itu kerana anda boleh menyuntingnya.",
                "Kualiti perkhidmatan dan aktiviti komuniti universiti.",
                "",
            })
    void isContentWithMalay(String malay) {
        assertThat(markers.indonesianIn(malay)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Perusahaan itu memiliki seribu karyawan di dua kota.",
                "Sebagian besar mahasiswa memakai sepeda ke kampus.",
                "Silakan tulis kalimat yang singkat.",
                "Pemerintah akan membangun stasiun dan jalan tol.",
                "Menurut para ilmuwan, suhu danau itu meningkat.",
                "Turis asing mengunjungi museum di ibu kota.",
                "Ia mengelola toko musik di dekat bandara.",
                "Sekitar 1.500 pasien dirawat sejak Selasa.",
                "Polisi menangkap pelaku perampokan itu kemarin sore.",
                "Tim kami meraih medali pada kejuaraan tersebut.",
                "Aplikasi ini memungkinkan pengguna mengirim foto ke grup.",
                "Kebijakan itu berdampak pada sektor keuangan.",
                "Dia bekerja sebagai manajer di pabrik sepatu.",
                "Kasus korupsi itu diselidiki kejaksaan.",
                "Ujian matematika siswa dimulai pukul delapan.",
                "Para peneliti menemukan bakteri pada hewan.",
                "Gubernur mengatakan hal itu usai rapat.",
                "Mereka berlibur ke pegunungan pada akhir pekan.",
            })
    void knowsIndonesian(String text) {
        assertThat(markers.isIndonesian(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Syarikat itu mempunyai seribu orang pekerja di dua bandar.",
                "Kebanyakan pelajar menunggang basikal ke kampus.",
                "Sila tulis ayat yang ringkas.",
                "Kerajaan akan membina stesen dan lebuh raya.",
                "Menurut saintis, suhu tasik itu meningkat.",
                "Pelancong asing melawat muzium di ibu negara.",
                "Beliau menguruskan kedai muzik berhampiran lapangan terbang.",
                "Kira-kira 1,500 orang pesakit dirawat sejak Selasa.",
                "Polis menangkap suspek rompakan itu petang semalam.",
                "Pasukan kami memenangi pingat pada kejohanan tersebut.",
                "Aplikasi ini membolehkan pengguna menghantar gambar.",
                "Dasar itu memberi kesan kepada sektor kewangan.",
                "Dia bekerja sebagai pengurus di kilang kasut.",
                "Kes rasuah itu disiasat oleh suruhanjaya.",
                "Peperiksaan matematik murid bermula pada pukul lapan.",
                "Penyelidik menemui bakteria pada haiwan.",
                "Ketua setiausaha berkata demikian selepas mesyuarat.",
                "Mereka bercuti di kawasan pergunungan pada hujung minggu.",
                "Boleh upload fail PDF kat NotebookLM tak?",
                "Rujuk https://support.google.com/a/answer/15706919 untuk maklumat lanjut.",
                "Gemini",
                "",
            })
    void takesNoMalayForIndonesian(String text) {
        assertThat(markers.isIndonesian(text)).isFalse();
        assertThat(markers.leaning(text)).isNotNegative();
    }

    @Test
    void addsUpWhatWordsOnlyHintAt() {
        double one = markers.leaning("Karyawan tiba.");
        double two = markers.leaning("Karyawan perusahaan tiba.");

        assertThat(two).isLessThan(one).isNegative();
    }

    @Test
    void readsNumbersAsEachCountryWritesThem() {
        assertThat(markers.leaning("1,500.50")).isPositive();
        assertThat(markers.leaning("1.500,50")).isNegative();
        assertThat(markers.leaning("25 atau 2026")).isZero();
    }

    @Test
    void holdsTableOfLeaningsSortedAndWithinItsRange() {
        List<CSVRecord> rows = WordList.rows("malay-indonesian.csv");

        assertThat(rows).extracting(it -> it.get("word")).isSorted().doesNotHaveDuplicates();
        assertThat(rows).extracting(it -> it.get("word")).allMatch(it -> it.matches("\\*?[a-z]+(?:[- ][a-z]+){0,2}"));
        assertThat(rows).extracting(it -> it.get("leaning")).containsOnly("ms", "id");
        assertThat(rows).extracting(it -> Double.parseDouble(it.get("weight"))).allMatch(it -> it >= 0 && it <= 4);
    }

    @Test
    void countsNoMarkerTwice() {
        Set<String> markers = WordList.rows("indonesian.csv").stream()
                .map(it -> it.get("indonesian"))
                .collect(Collectors.toSet());

        assertThat(WordList.rows("malay-indonesian.csv"))
                .extracting(it -> it.get("word"))
                .doesNotContainAnyElementsOf(markers);
    }
}
