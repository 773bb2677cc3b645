package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;

import my.duta.chat.RichText;
import org.junit.jupiter.api.Test;

class TextMarkupTests {

    @Test
    void keepsPlainWords() {
        assertThat(text("Cuti tahunan: 21 hari (lihat 4.2).\n- satu\n- dua"))
                .isEqualTo("Cuti tahunan: 21 hari (lihat 4.2).\n- satu\n- dua");
    }

    @Test
    void pingsNobody() {
        assertThat(text("hai <users/all> & <users/1>")).isEqualTo("hai ‹users/all› & ‹users/1›");
    }

    @Test
    void plantsNoLink() {
        assertThat(text("<https://evil.example|https://www.gov.my>"))
                .isEqualTo("‹https:\u200B//evil.\u200Bexampleǀhttps:\u200B//www.\u200Bgov.\u200Bmy›");
    }

    @Test
    void leavesAnAddressToWriteTo() {
        assertThat(text("Hubungi duta.jcu@mygovuc.gov.my.")).isEqualTo("Hubungi duta.jcu@mygovuc.gov.my.");
    }

    @Test
    void emphasisesWhatIsMeantAndNothingElse() {
        assertThat(TextMarkup.of(RichText.plain("Ada *7* ")
                        .thenBold(" tujuh prinsip ")
                        .then("dan ")
                        .thenItalic("satu\ndua")))
                .isEqualTo("Ada ∗7∗  *tujuh prinsip* dan _satu_\n_dua_");
    }

    @Test
    void doesNotEmphasiseWithinAWord() {
        assertThat(TextMarkup.of(RichText.plain("per").thenBold("aturan").then("nya")))
                .isEqualTo("peraturannya");
        assertThat(TextMarkup.of(RichText.plain("evil").thenBold(".example"))).isEqualTo("evil.\u200Bexample");
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(text("a\u202Eb\u0000c\u2066d\u200Be\uFEFFf\r\ng\rh\ud800i")).isEqualTo("abcdef\ng\nhi");
    }

    private static String text(String words) {
        return TextMarkup.of(RichText.plain(words));
    }
}
