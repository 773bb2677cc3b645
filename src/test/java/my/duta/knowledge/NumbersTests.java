package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tujuh prinsip                        | 7 principles",
                "tujuh prinsip                        | the seven principles",
                "445,000 pegawai                      | 445 000 officers",
                "27 Ogos 2024                         | August 27, 2024",
                "27 Ogos 2024                         | 27 August 2024",
                "27 Ogos 2024                         | 2024-08-27",
                "1/3/2026                             | 1 March 2026",
                "pada 13 Mac                          | on March 13",
                "Jun 2025                             | June 2025",
                "dua belas bulan                      | 12 months",
                "dua puluh pegawai                    | twenty officers",
                "pukul 9.00 pagi                      | at 9:00 a.m.",
                "kedua-dua garis panduan              | the two guidelines",
                "garis panduan                        | both guidelines",
                "sebuah dokumen dan satu lagi         | a document and another one",
                "lihat https://a.my/ms/12             | see https://a.my/en/34",
                "RM2.5 juta                           | RM2.5 million",
                "satu prinsip                         | 1 principle",
                "Dokumen boleh dibuka pada tahap 2    | A level 2 may open the document",
                "91%                                  | 91 per cent",
                "sehingga 08:00                       | until 8.00",
            })
    void agreeHoweverTheyAreWritten(String malay, String english) {
        Numbers ours = Numbers.in(malay);
        Numbers theirs = Numbers.in(english);

        assertThat(ours.missingIn(theirs)).isEmpty();
        assertThat(theirs.missingIn(ours)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tujuh prinsip        | six principles          | 7          | 6",
                "27 Ogos 2024         | 28 August 2024          | 2024-08-27 | 2024-08-28",
                "91 peratus           | 97 per cent             | 91         | 97",
                "445,000 pegawai      | 445 officers            | 445000     | 445",
                "Akta 854             | the Act                 | 854        | ",
            })
    void differWhereTheySayOtherThings(String malay, String english, String here, String there) {
        Numbers ours = Numbers.in(malay);
        Numbers theirs = Numbers.in(english);

        assertThat(String.join(",", ours.missingIn(theirs))).isEqualTo(here);
        assertThat(String.join(",", theirs.missingIn(ours))).isEqualTo(there == null ? "" : there);
    }
}
