package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortFormsTests {

    private final ShortForms shortForms = new ShortForms(new LanguageDetector());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xboleh buka Gemini | tidak boleh buka Gemini",
                "camne nak guna? | bagaimana hendak guna?",
                "Camne nak guna? | Bagaimana hendak guna?",
                "utk sy | untuk saya",
                "bole ke upload? | bolehkah upload?",
                "boleh x? | bolehkah?",
                "setiap hari2 saya guna | setiap hari-hari saya guna",
                "pegawai2nya kena tahu | pegawai-pegawainya perlu tahu",
                "Gemini kata xjumpa | Gemini kata tidak jumpa",
                "knp xsupport BM | kenapa tidak support BM",
                "ringkaskn dokumen ni | ringkaskan dokumen ini",
                "cara guna yg sebenarnye | cara guna yang sebenarnya",
                "xkeluar la, dah refresh | tidak keluar, sudah refresh",
                "2SV tu wajib ke? | 2SV itu wajib?",
                "Dok ni xde cop apa2 | Dokumen ini tiada cop apa-apa",
                "nak off kan NotebookLM | hendak nyahaktifkan NotebookLM",
                "ada nama dgn no IC | ada nama dengan nombor kad pengenalan",
                "mcm mana nak verify | bagaimana hendak verify",
                "ble guna Gem ke? | boleh guna Gem?",
                "i nak no telefon peg tu | saya hendak nombor telefon pegawai itu",
                "so camne nak del fail ni | jadi bagaimana hendak padam fail ini",
                "pa beza Gem dgn prompt | apa beza Gem dengan prompt",
                "CAMNE NAK GUNA GEMINI DLM DOCS | bagaimana hendak GUNA GEMINI dalam DOCS",
            })
    void unfolds(String typed, String standard) {
        assertThat(shortForms.unfold(typed)).isEqualTo(standard);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Take notes for me, Help me write, Gems dan Gmail",
                "Apa beza KP dan KPK di JPM?",
                "SPA Bil. 2/2021 dan PKPA Bil. 1/2021",
                "Sila rujuk https://jdn.gov.my/utk/camne dan tulis kepada sy.dgn@jdn.gov.my",
                "Dalam fasa2 projek ini",
                "Fail ini ada versi i dan versi u, so far OK",
                "PA ketua pengarah ada di KL",
                "no problem, terima kasih",
                "Kira 5 x 3 dalam Sheets untuk saya",
                "Encik Sapa Ade dari Kuala Lumpur",
                "La Leona ialah nama tempat di sini",
                "Takrifan data peribadi ialah apa?",
                "Can u tell me how to cam on? The ape ate my tau.",
                "What does the org say about la carte?",
            })
    void leavesAlone(String text) {
        assertThat(shortForms.unfold(text)).isEqualTo(text);
    }

    @Test
    void unfoldsTwiceAsOnce() {
        for (String form : ShortFormTable.read().stream()
                .map(it -> "saya " + it.form() + " itu?")
                .toList()) {
            String once = shortForms.unfold(form);

            assertThat(shortForms.unfold(once)).as(form).isEqualTo(once);
        }
    }

    @Test
    void hasEachFormOnceAndInLowerCase() {
        List<String> forms = ShortFormTable.read().stream()
                .map(ShortFormTable.ShortForm::form)
                .toList();

        assertThat(forms).doesNotHaveDuplicates().allMatch(it -> it.equals(Normaliser.normal(it)));
    }

    @Test
    void knowsEveryCondition() {
        assertThat(ShortFormTable.read())
                .extracting(ShortFormTable.ShortForm::condition)
                .allMatch(it -> it.matches("|malay|end|before=[a-z|]+"));
    }

    @Test
    void takesTimeInStepWithTheText() {
        String text = shortForms.unfold("a-".repeat(50_000) + " " + "utk ".repeat(5_000));

        assertThat(text).endsWith("untuk ");
    }
}
