package my.duta.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import my.duta.chat.Address;
import my.duta.chat.MemberId;
import my.duta.language.Language;

/**
 * A question on which we abstained and that a source should answer.
 *
 * @param id 20 hexadecimal digits, the same for all who ask so in one language and agency
 * @param text what was asked, masked, with what the conversation adds to it
 * @param agency whose own sources may answer it, if the officers' agency is proven
 * @param since when it was asked first
 */
record Gap(String id, String text, Language language, Optional<String> agency, Instant since) {

    static Gap of(String text, Language language, Optional<String> agency, Instant since) {
        String words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return new Gap(
                digest(String.join("\n", language.code(), agency.orElse(""), words)), text, language, agency, since);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }

    /**
     * An officer who wants to be told when there is an answer.
     *
     * @param place where they asked
     * @param language in which they want it
     * @param text what they asked, masked
     */
    record Asker(MemberId officer, Address place, Language language, String text) {}
}
