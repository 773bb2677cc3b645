package my.duta.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalayAnalysisTests {

    private final Analysis malay = Analysis.of(Language.MALAY);

    @ParameterizedTest
    @CsvSource({
        "menulis, penulisan",
        "menulis, tulis",
        "ditulis, tulisan",
        "menyemak, semakan",
        "disemak, penyemakan",
        "menggunakan, pengguna",
        "kegunaan, digunakan",
        "memuat, muatan",
        "memakai, pemakaian",
        "pendidikan, mendidik",
        "keputusan, memutuskan",
        "perkhidmatan, berkhidmat",
        "pengelasan, mengelaskan",
        "bertanggungjawab, pertanggungjawaban",
        "memperbaiki, baiki",
        "diketahui, pengetahuan",
        "penilaian, dinilai",
        "akaunnya, akaun",
        "failnya, fail",
        "gunalah, guna",
        "akaunku, akaun",
        "keselamatan, selamat",
        "mengawal, kawalan",
        "pengurusan, mengurus",
        "berisiko, risiko",
        "terjemahan, menterjemah",
        "menterjemahkan, diterjemah",
        "beroperasi, operasi",
        "semakan, semak",
        "hari-hari, harian",
    })
    void formsOfOneRootMeet(String one, String other) {
        assertThat(new HashSet<>(stems(one))).containsAnyElementsOf(stems(other));
    }

    @ParameterizedTest
    @CsvSource({
        "jalan, jala",
        "makan, maka",
        "dialog, log",
        "pejabat, jabat",
        "kertas, tas",
        "sulit, kulit",
        "berita, kita",
        "sistem, tem",
        "belanjawan, anjawan",
    })
    void rootsThatOnlyLookAffixedStayWhole(String root, String other) {
        assertThat(stems(root)).containsExactly(root).doesNotContain(other);
    }

    @Test
    void keepsTheExactFormBesideTheStem() {
        assertThat(malay.terms("Menulis")).containsExactly(new Term("menulis", List.of("tulis")));
    }

    @Test
    void leavesStopWordsOut() {
        assertThat(malay.terms("Apakah yang dimaksudkan dengan GPAISA?"))
                .extracting(Term::exact)
                .containsExactly("dimaksudkan", "gpaisa");
    }

    @Test
    void foldsLookAlikeCharacters() {
        assertThat(malay.terms("ﬁle ＧＰＡＩＳＡ")).extracting(Term::exact).containsExactly("file", "gpaisa");
    }

    @Test
    void englishFormsOfOneWordMeetToo() {
        assertThat(Analysis.of(Language.ENGLISH).terms("the principles of classified documents"))
                .extracting(it -> it.stems().get(0))
                .containsExactlyElementsOf(Analysis.of(Language.ENGLISH).terms("principle classified document").stream()
                        .map(it -> it.stems().get(0))
                        .toList());
    }

    private List<String> stems(String word) {
        return malay.terms(word).get(0).stems();
    }
}
