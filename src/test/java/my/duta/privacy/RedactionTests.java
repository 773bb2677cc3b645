package my.duta.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Hubungi aminah.contoh@kkm.gov.my segera | Hubungi [E-MEL] segera",
                "Tulis kepada a@b.my, c@d.com. | Tulis kepada [E-MEL], [E-MEL].",
                "no KP 900101-14-5678 | no KP [NO_KP]",
                "IC 880212105555 | IC [NO_KP]",
                "001231 10 1234 | [NO_KP]",
                "kad pengenalan 000229-01-0001 | kad pengenalan [NO_KP]",
                "no tentera T1234567 | no tentera [NO_KP]",
                "kad 4111 1111 1111 1111 tamat | kad [KAD] tamat",
                "kad kredit 5123 4567 8901 2345 | kad kredit [KAD]",
                "880212 - 10 - 5555 | [NO_KP]",
                "880212\u201310\u20135555 | [NO_KP]",
                "akaun BSN 880212105555 | akaun BSN [AKAUN]",
                "no. staf saya JDN-12345 | no. staf saya [NO_STAF]",
                "my staff ID is 123456 | my staff ID is [NO_STAF]",
                "hubungi 601123532735 | hubungi [TELEFON]",
                "(019) 341 8030 | [TELEFON]",
                "085-97-9004 | [TELEFON]",
                "019-8765 432 | [TELEFON]",
                "Nama: Tan Sri Hafiz | Nama: Tan Sri [NAMA]",
                "tel 012-345 6789 | tel [TELEFON]",
                "+60123456789 | [TELEFON]",
                "+60 11-1234 5678 | [TELEFON]",
                "call 03-8000 8000 now | call [TELEFON] now",
                "(03) 8000 8000 | [TELEFON]",
                "088-123456 | [TELEFON]",
                "1-300-88-2525 | [TELEFON]",
                "vendor account 5123 4567 8901 2345 with passport A12345678. | vendor account [AKAUN] with passport [PASPORT].",
                "akaun Maybank saya 114012345678 | akaun Maybank saya [AKAUN]",
                "akaun bank 900101145678 | akaun bank [AKAUN]",
                "no pasport: H 23456789 | no pasport: [PASPORT]",
                "kereta rasmi WXY 1234 | kereta rasmi [PLAT]",
                "W 1234 A | [PLAT]",
                "no plat JDN 12 | no plat [PLAT]",
                "KV 8899 B hilang | [PLAT] hilang",
                "Nama saya Aminah binti Contoh, kenapa akaun saya tidak boleh buka? | Nama saya [NAMA], kenapa akaun saya tidak boleh buka?",
                "Aduan oleh Ahmad Faiz bin Mohd Noor. | Aduan oleh [NAMA].",
                "Encik Ravi a/l Muthu dan Puan Devi a/p Raman | Encik [NAMA] dan Puan [NAMA]",
                "aminah binti contoh dari kkm | [NAMA] dari kkm",
                "Jugah anak Barieng | [NAMA]",
                "Ali bin Abu bin Said | [NAMA]",
                "My name is Tan Mei Ling and I need help | My name is [NAMA] and I need help",
                "nama saya ahmad, akaun saya hilang | nama saya [NAMA], akaun saya hilang",
                "Nama: Lim Ah Kow | Nama: [NAMA]",
                "Surat daripada Dr. Siti Aisyah kepada kami | Surat daripada Dr. [NAMA] kepada kami",
                "AMINAH BINTI CONTOH TIDAK BOLEH LOG MASUK | [NAMA] TIDAK BOLEH LOG MASUK",
            })
    void masks(String text, String masked) {
        assertThat(Redaction.mask(text).text()).isEqualTo(masked);
        assertThat(Redaction.mask(masked).text()).isEqualTo(masked);
        assertThat(Redaction.mask(masked).isUntouched()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rujuk SPA Bil. 2/2021 dan PKPA Bil. 1/2021.",
                "SPA 2 dan PK 2.6 bertarikh 10 Jun 2021",
                "Program JDN 2025 dan AKTA 864 serta Act 709",
                "Harga RM 1200 atau RM500 setahun",
                "Pada 03-12-2025 jam 10:30",
                "445,000 pegawai, 3.25 jam, 91%",
                "GPT 4, ISO 27001 dan MS 1500",
                "no. rujukan 900101145678",
                "tiket no: 240314123456",
                "Invoice 880212105555 belum dibayar",
                "900132-14-5678 dan 900230-14-5678 serta 900101-17-5678",
                "Resit 1234-900101-14-5678-99",
                "Nama saya tidak keluar dalam senarai",
                "nama saya hilang, kenapa?",
                "Siapa nama pegawai bertanggungjawab?",
                "Nama fail: Laporan Tahunan",
                "Fail ada dalam recycle bin Google Drive",
                "Tuan/Puan Mohon pencerahan",
                "Datuk Bandar dan Puan Pengarah",
                "Sri Lanka dan Tabung Haji",
                "Anak saya dan anak Syarikat",
                "Hantar kepada @semua dan lihat https://jdn.gov.my/a",
                "Versi 1234567890123 dan log 20251124033148",
                "",
            })
    void leavesAlone(String text) {
        assertThat(Redaction.mask(text)).isEqualTo(new Masked(text, List.of()));
    }

    @Test
    void namesWhatItFoundOnceForEachPlaceholder() {
        Masked masked = Redaction.mask("Nama saya Aminah binti Contoh, 900101-14-5678, a@b.my, c@d.my");

        assertThat(masked.found()).containsExactly(Kind.E_MAIL, Kind.E_MAIL, Kind.IDENTITY_NUMBER, Kind.NAME);
        assertThat(masked.text()).isEqualTo("Nama saya [NAMA], [NO_KP], [E-MEL], [E-MEL]");
    }

    @Test
    void seesThroughWideDigitsAndInvisibleCharacters() {
        assertThat(Redaction.mask("IC ９００１０１-14-5678").text()).isEqualTo("IC [NO_KP]");
        assertThat(Redaction.mask("IC 9001\u200B01-14-\u20605678").text()).isEqualTo("IC [NO_KP]");
    }

    @Test
    void keepsATextWithoutPersonalDataLetterForLetter() {
        String text = "½ jam \u201cGemini\u201d ﬁle ２";

        assertThat(Redaction.mask(text).text()).isEqualTo(text);
    }

    @Test
    void takesTimeInStepWithTheText() {
        for (String part : List.of(
                "a.", "9", "90 ", "012-", "A B ", "bin ", "Ali bin ", "akaun no ", "@", "x@y.", "WX1 ", "nama saya ")) {
            assertThatCode(() -> Redaction.mask(part.repeat(20_000))).doesNotThrowAnyException();
        }
    }
}
