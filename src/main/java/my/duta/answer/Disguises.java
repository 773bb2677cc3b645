package my.duta.answer;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a text in each of the ways in which it may be meant: as it is written, and without what people put on words so
 * that a rule does not know them.
 *
 * <p>What is taken off: characters that are not seen or that stand for others, tags and emphasis within words, letters
 * parted by spaces or stops, digits for letters, letters said again, Base64, hexadecimal and percent codes, ROT13 and
 * text from back to front. A reading need not make sense; only what rules find in one does.
 */
final class Disguises {

    /** Letters of other scripts that look like Latin ones; what they stand for lies at the same place. */
    private static final String LOOKALIKES = "аеорсухіјѕԁһкмтвгпԛԝьαονικτρυχηγεЅІАВЕКМНОРСТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɡɑꜱʀɴ";

    private static final String LATIN = "aeopcyxijsdhkmtbrnqwbaoviktpuxnyeSIABEKMHOPCTXABEZHIKMNOPTYXigasrn";

    private static final Map<Character, Character> DIGITS = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('1', 'i'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('5', 's'),
            Map.entry('7', 't'),
            Map.entry('8', 'b'),
            Map.entry('9', 'g'),
            Map.entry('@', 'a'),
            Map.entry('$', 's'),
            Map.entry('!', 'i'),
            Map.entry('|', 'l'));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern TAGS = Pattern.compile("<!--|-->|</?[a-zA-Z][^<>]{0,200}>|[*_~`\\\\]+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}@$!|]+");
    private static final Pattern PARTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:([ .\\-_/|,+*])\\p{L}(?:\\1\\p{L}){0,200})(?![\\p{L}\\p{N}])");
    private static final Pattern PARTED_WORDS = Pattern.compile(" {2,}");
    private static final Pattern AGAIN = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/_-]{16,4000}+={0,2}");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F][0-9a-fA-F :]{15,4000}+");
    private static final Pattern PERCENT = Pattern.compile("[\\w.:+-]{0,4000}%[\\w.:+%-]{8,4000}+");
    private static final Pattern ENTITY = Pattern.compile("&#(x?)([0-9a-fA-F]{2,6});");

    /** Words that a text which was turned about or rotated must hold before it is taken for one. */
    private static final Pattern ORDERS = Table.pattern(
            "\\b(?:ignore|disregard|forget|instructions?|prompt|system|reply|answer|write|abaikan|lupakan|arahan|sistem"
                    + "|peraturan|jawab|tulis|katakan)\\b");

    private static final int TAG_BLOCK = 0xE0000;

    private Disguises() {}

    /** The readings of a text, each once; the first is the text as it is. */
    static Set<String> readings(String text) {
        String plain = plain(text);
        String joined = joined(text);
        String tagged = tagged(text);
        Set<String> readings = new LinkedHashSet<>(
                Arrays.asList(text, tagged, plain, joined, spelled(tagged), spelled(plain), spelled(joined)));
        readings.add(AGAIN.matcher(plain).replaceAll("$1"));
        decoded(plain).forEach(it -> {
            readings.add(tagged(it));
            readings.add(plain(it));
            readings.add(spelled(plain(it)));
        });
        Stream.of(rotated(plain), new StringBuilder(plain).reverse().toString())
                .filter(it -> ORDERS.matcher(it).find())
                .forEach(readings::add);
        return Collections.unmodifiableSet(readings);
    }

    /** In plain Latin letters, without marks, tags, emphasis or anything that is not seen. */
    private static String plain(String text) {
        return TAGS.matcher(tagged(text)).replaceAll("");
    }

    /** In plain Latin letters, without anything that is not seen. */
    private static String tagged(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        ENTITY.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(entity(it.group(1), it.group(2))))
                .codePoints()
                .map(it -> it > TAG_BLOCK && it < TAG_BLOCK + 0x7F ? it - TAG_BLOCK : it)
                .forEach(seen::appendCodePoint);
        String compatible = Normalizer.normalize(seen, Normalizer.Form.NFKD);
        String bare = UNSEEN.matcher(MARKS.matcher(compatible).replaceAll("")).replaceAll("");
        StringBuilder latin = new StringBuilder(bare.length());
        bare.chars().forEach(it -> latin.append(latin((char) it)));
        return SPACES.matcher(latin.toString().replace('\u2019', '\''))
                .replaceAll(" ")
                .strip();
    }

    private static char latin(char letter) {
        int at = LOOKALIKES.indexOf(letter);
        return at < 0 ? letter : LATIN.charAt(at);
    }

    private static String entity(String sign, String code) {
        int point = Integer.parseInt(code, sign.isEmpty() && code.chars().allMatch(Character::isDigit) ? 10 : 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
    }

    /** With letters that stand each alone made words again: two spaces part words then, or none do. */
    private static String joined(String text) {
        String wide = PARTED_WORDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("\n");
        return plain(PARTED.matcher(wide).replaceAll(it -> it.group().replaceAll("[^\\p{L}]", "")))
                .replace('\n', ' ');
    }

    /** With the digits and signs in words that have letters too read as letters. */
    private static String spelled(String plain) {
        return WORD.matcher(plain)
                .replaceAll(it -> Matcher.quoteReplacement(
                        it.group().chars().anyMatch(Character::isLetter) ? letters(it.group()) : it.group()));
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        word.chars().forEach(it -> letters.append(DIGITS.getOrDefault((char) it, (char) it)));
        return letters.toString();
    }

    private static List<String> decoded(String plain) {
        List<String> decoded = new ArrayList<>();
        decode(
                plain,
                BASE_64,
                it -> Base64.getDecoder()
                        .decode(it.replace('-', '+').replace('_', '/').replace("=", "")),
                decoded);
        decode(plain, HEXADECIMAL, it -> HexFormat.of().parseHex(it.replaceAll("[ :]", "")), decoded);
        decode(plain, PERCENT, Disguises::percent, decoded);
        return decoded;
    }

    private static void decode(String text, Pattern code, Function<String, byte[]> decoder, List<String> decoded) {
        Matcher matcher = code.matcher(text);
        while (matcher.find()) {
            words(matcher.group(), decoder).ifPresent(decoded::add);
        }
    }

    /** What a code says, if it is one and says words. */
    private static Optional<String> words(String code, Function<String, byte[]> decoder) {
        try {
            String words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoder.apply(code)))
                    .toString();
            return words.equals(code) ? Optional.empty() : Optional.of(words);
        } catch (CharacterCodingException | IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    private static byte[] percent(String code) {
        return URLDecoder.decode(code, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    private static String rotated(String plain) {
        StringBuilder rotated = new StringBuilder(plain.length());
        plain.toLowerCase(Locale.ROOT)
                .chars()
                .forEach(it -> rotated.append((char) (it >= 'a' && it <= 'z' ? (it - 'a' + 13) % 26 + 'a' : it)));
        return rotated.toString();
    }
}
