package my.duta.answer;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import my.duta.manuscript.Place;

/** Citations for tests that need any. */
public final class Citations {

    private Citations() {}

    public static Citation gpaisa(int number) {
        return gpaisa(number, Optional.empty());
    }

    /** A citation of a file that has pages. */
    public static Citation onPage(int number, int page) {
        return gpaisa(number, Optional.of(Place.page(page)));
    }

    private static Citation gpaisa(int number, Optional<Place> place) {
        return new Citation(
                number,
                "gpaisa-2025.ms#4.2-" + number,
                "gpaisa-2025",
                "Garis Panduan Pengadaptasian AI Sektor Awam",
                "4.2 Prinsip",
                place,
                "1.0",
                LocalDate.of(2025, 2, 18),
                Optional.of(URI.create("https://contoh.gov.my/gpaisa#4.2")),
                "");
    }
}
