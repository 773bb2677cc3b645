package my.duta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Sources that belong to some agencies only, each with a word of its own that nobody else may ever read. */
final class CanaryLibrary {

    /** Agencies with sources of their own; the first has an ambassador. */
    static final List<String> AGENCIES = List.of("JCU", "JCS", "KC", "MOF", "MOT", "KKM", "JDN");

    private static final List<String> TOPICS = List.of(
            "jambatan",
            "pelabuhan",
            "sekolah",
            "hospital",
            "lebuh raya",
            "perpustakaan",
            "muzium",
            "stadium",
            "taman",
            "empangan",
            "lapangan terbang",
            "kilang",
            "ladang",
            "hutan",
            "sungai",
            "pantai",
            "pasar",
            "terminal",
            "makmal",
            "klinik",
            "asrama",
            "dewan",
            "gudang",
            "bengkel",
            "galeri",
            "menara",
            "terowong",
            "landasan",
            "kolam",
            "tadika",
            "universiti",
            "penjara",
            "mahkamah",
            "balai",
            "pejabat pos",
            "zoo",
            "planetarium",
            "arkib",
            "loji",
            "tapak semaian");

    private CanaryLibrary() {}

    /** A source, the agencies it is for, and the word that shows where it leaks. */
    record Canary(int number, String topic, List<String> agencies) {

        String word() {
            return "kenarik" + (char) ('a' + number / 20) + (char) ('a' + number % 20);
        }

        String question() {
            return "Bagaimanakah Gemini digunakan untuk " + topic + "?";
        }

        boolean isFor(String agency) {
            return agencies.contains(agency);
        }
    }

    static List<Canary> canaries() {
        return IntStream.range(0, TOPICS.size())
                .mapToObj(it -> new Canary(
                        it,
                        TOPICS.get(it),
                        it < 35
                                ? List.of(AGENCIES.get(it % AGENCIES.size()))
                                : List.of(
                                        AGENCIES.get(it % AGENCIES.size()), AGENCIES.get((it + 1) % AGENCIES.size()))))
                .toList();
    }

    /** Writes all sources, and one that is for everybody. */
    static Path write(Path library) {
        for (Canary it : canaries()) {
            source(
                    library,
                    "kenari-" + it.number(),
                    it.topic(),
                    it.word(),
                    "[" + String.join(", ", it.agencies()) + "]",
                    "");
        }
        source(library, "umum", "surat rasmi", "terbuka", "all", "");
        return library;
    }

    /** Writes both editions of a source that bears a word wherever a source can bear one. */
    static void source(Path library, String id, String topic, String word, String audience, String more) {
        edition(library, id, "ms", """
                # Panduan %1$s

                ## Bagaimanakah Gemini digunakan untuk %2$s?

                Gemini digunakan untuk %2$s dengan kaedah %1$s.

                1. Buka borang %1$s.
                2. Tulis keterangan tentang %2$s.

                > Sumber: Pekeliling %1$s

                ## Apakah had penggunaan %1$s untuk %2$s?

                Gemini untuk %2$s terhad kepada %1$s sahaja.

                > Sumber: Pekeliling %1$s

                ## Siapakah yang menyemak hasil %1$s untuk %2$s?

                Semak hasil Gemini untuk %2$s mengikut %1$s.

                > Sumber: Pekeliling %1$s
                """.formatted(word, topic), word, audience, more);
        edition(library, id, "en", """
                # Guide %1$s

                ## How is Gemini used for %2$s?

                Gemini is used for %2$s with the method %1$s.

                1. Open the form %1$s.
                2. Write about %2$s.

                > Source: Circular %1$s

                ## What are the limits of %1$s for %2$s?

                Gemini for %2$s is limited to %1$s.

                > Source: Circular %1$s

                ## Who checks the output of %1$s for %2$s?

                Check the results of Gemini for %2$s by %1$s.

                > Source: Circular %1$s
                """.formatted(word, topic), word, audience, more);
    }

    private static void edition(
            Path library, String id, String language, String text, String word, String audience, String more) {
        try {
            Path folder = Files.createDirectories(library.resolve(id));
            Files.writeString(
                    folder.resolve(language + ".md"),
                    """
                    ---
                    id: %s
                    title: %s
                    owner: Jabatan %s
                    language: %s
                    version: "1"
                    effective-from: 2025-01-01
                    audience: %s
                    address: https://contoh.gov.my/%s
                    checked-on: 2026-11-24
                    review-by: 2027-11-24
                    %s---
                    """.formatted(
                                            id,
                                            (language.equals("ms") ? "Panduan " : "Guide ") + word,
                                            word,
                                            language,
                                            audience,
                                            word,
                                            more)
                            + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
