package my.duta.answer;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** Citations for tests that need any. */
public final class Citations {

    private Citations() {}

    public static Citation gpaisa(int number) {
        return new Citation(
                number,
                "gpaisa-2025.ms#4.2-" + number,
                "gpaisa-2025",
                "Garis Panduan Pengadaptasian AI Sektor Awam",
                "4.2 Prinsip",
                Optional.empty(),
                "1.0",
                LocalDate.of(2025, 2, 18),
                Optional.of(URI.create("https://contoh.gov.my/gpaisa#4.2")),
                "");
    }
}
