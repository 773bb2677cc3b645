package my.duta.knowledge;

/** Files of a library for tests. */
final class Editions {

    private Editions() {}

    static SourceFile principlesInMalay() {
        return new SourceFile("gpaisa-principles/ms.md", """
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
        return new SourceFile("gpaisa-principles/en.md", """
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
        return new SourceFile(file.name(), file.text().replace(line, instead));
    }
}
