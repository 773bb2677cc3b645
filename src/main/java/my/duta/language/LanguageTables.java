package my.duta.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** The tables and lists that Malay words are taken back to their stems by, and said again in English by. */
public final class LanguageTables {

    private static final List<String> NAMES =
            List.of("function-words.csv", "glossary.csv", "lexicon.csv", "neutral.txt", "roots.ms.txt");

    private LanguageTables() {}

    /**
     * What stands in them, in eight hexadecimal digits. Whatever was made by other tables bears another version, and must be
     * made anew.
     */
    public static String version() {
        return version(NAMES.stream().map(WordList::content).toList());
    }

    static String version(List<String> contents) {
        var digest = new CRC32();
        for (String content : contents) {
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            digest.update(0);
        }
        return String.format("%08x", digest.getValue());
    }
}
