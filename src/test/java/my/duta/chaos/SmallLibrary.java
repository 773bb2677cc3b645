package my.duta.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A library of one Malay source, so that a process serves as soon as it stands. */
final class SmallLibrary {

    private static final List<String> TOPICS =
            List.of("jambatan", "pelabuhan", "sekolah", "hospital", "perpustakaan", "muzium", "stadium", "empangan");

    private SmallLibrary() {}

    static String question(int number) {
        return "Bagaimanakah Gemini digunakan untuk " + TOPICS.get(number % TOPICS.size()) + "?";
    }

    static Path write(Path library) {
        var text = new StringBuilder("""
                ---
                id: kemudahan-awam
                title: Panduan kemudahan awam
                owner: Jabatan Contoh
                language: ms
                editions: [ms]
                version: "1"
                effective-from: 2025-01-01
                audience: all
                address: https://contoh.gov.my/panduan
                checked-on: 2026-11-24
                review-by: 2027-11-24
                ---

                # Panduan kemudahan awam
                """);
        for (String topic : TOPICS) {
            text.append("""

                    ## Bagaimanakah Gemini digunakan untuk %1$s?

                    Gemini digunakan untuk %1$s dengan borang %1$s.

                    > Sumber: Pekeliling %1$s
                    """.formatted(topic));
        }
        try {
            Path folder = Files.createDirectories(library.resolve("kemudahan-awam"));
            Files.writeString(folder.resolve("ms.md"), text);
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
