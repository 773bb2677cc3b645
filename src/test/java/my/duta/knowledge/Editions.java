package my.duta.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import my.duta.manuscript.ManuscriptProperties;
import my.duta.manuscript.ManuscriptReader;
import org.springframework.util.unit.DataSize;

/** Files of a library for tests. */
final class Editions {

    static final ManuscriptReader READER = new ManuscriptReader(new ManuscriptProperties(DataSize.ofMegabytes(20)));

    private Editions() {}

    static SourceFile principlesInMalay() {
        return SourceFile.markdown("gpaisa-principles/ms.md", """
                ---
                id: gpaisa-principles
                title: Tujuh prinsip GPAISA
                owner: Jabatan Digital Negara (JDN)
                language: ms
                version: "2025.1"
                effective-from: 2025-02-27
                audience: all
                address: https://www.jdn.gov.my/gpaisa
                checked-on: 2026-11-24
                review-by: 2027-02-24
                ---
                # Tujuh prinsip GPAISA

                Garis panduan ini untuk **semua** agensi.

                ## Apakah tujuh prinsip GPAISA?

                Tujuh prinsip GPAISA ialah:

                1. Keadilan
                2. Ketelusan, lihat [halaman JDN](https://www.jdn.gov.my/)

                | Prinsip | Maksud |
                |---|---|
                | Keadilan | Tiada berat sebelah |

                > Sumber: Halaman GPAISA,
                > jdn.gov.my — disahkan

                ## Penggunaan

                Gunakan dengan `hati-hati`.

                ### Contoh

                - Semak
                  - fakta
                  - nombor

                > Sumber: nasihat Duta
                """);
    }

    static SourceFile principlesInEnglish() {
        return SourceFile.markdown("gpaisa-principles/en.md", """
                ---
                id: gpaisa-principles
                title: The seven principles of GPAISA
                owner: National Digital Department (JDN)
                language: en
                version: "2025.1"
                effective-from: 2025-02-27
                audience: all
                address: https://www.jdn.gov.my/gpaisa
                checked-on: 2026-11-24
                ---
                # The seven principles of GPAISA

                These guidelines are for all agencies.

                ## What are the seven principles of GPAISA?

                The seven principles of GPAISA are:

                1. Fairness
                2. Transparency

                > Source: The GPAISA page — verified
                """);
    }

    /** The Malay edition with one line exchanged. */
    static SourceFile with(String line, String instead) {
        SourceFile file = principlesInMalay();
        return SourceFile.markdown(file.name(), text(file).replace(line, instead));
    }

    /** What a text file says. */
    static String text(SourceFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    /** Reads files as far as they can be read. */
    static ReadLibrary read(SourceFile... files) {
        return new Library(List.of(files)).read(READER);
    }
}
