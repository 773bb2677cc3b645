package my.duta.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prompts, each a file {@code <package>/<verb>.md}.
 *
 * <p>A file's first line says what the prompt is for and who reads it; the model never sees it. Then come the
 * instructions, and after a line of three hyphens the content. A placeholder such as {@code {{question}}} may stand in
 * the content only, so that nothing a person wrote can pass for an instruction of ours.
 */
public class Prompts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z][a-z-]*)}}");

    private final Path directory;
    private final Map<String, Text> texts = new ConcurrentHashMap<>();

    /** Reads from a directory, or from the class path's {@code prompts/} where the directory does not exist. */
    public Prompts(Path directory) {
        this.directory = directory;
    }

    /**
     * Fills a prompt in a single pass: what looks like a placeholder in a value stays as it is.
     *
     * @param name for example {@code answer/compose}
     * @param values one for every placeholder of the prompt, and no other
     * @throws IllegalArgumentException if a placeholder has no value or a value has no placeholder
     */
    public Prompt fill(String name, Map<String, String> values) {
        Text text = text(name);
        if (!text.placeholders().equals(values.keySet())) {
            throw new IllegalArgumentException("The prompt " + name + " has the placeholders " + text.placeholders()
                    + ", but was given " + new TreeSet<>(values.keySet()));
        }
        String content = PLACEHOLDER
                .matcher(text.content())
                .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), "")));
        return new Prompt(name, text.version(), text.instructions(), content);
    }

    /** The version of a prompt, which every prompt filled from it bears. */
    public String version(String name) {
        return text(name).version();
    }

    private Text text(String name) {
        return texts.computeIfAbsent(name, this::read);
    }

    /** Words of a person or of a source as data for a prompt: without addresses, tags and control characters. */
    public static String data(String text) {
        return text.replaceAll("https?://\\S+", "")
                .replace('<', '‹')
                .replace('>', '›')
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }

    private Text read(String name) {
        byte[] bytes = bytes(name + ".md");
        String all = decoded(name, bytes).replace("\r\n", "\n");
        int purpose = all.indexOf('\n');
        int line = all.indexOf("\n---\n");
        if (purpose < 1 || line < purpose) {
            throw new IllegalArgumentException("The prompt " + name
                    + " needs a first line that says what it is for, instructions, a line ---, and content");
        }
        String instructions = all.substring(purpose, line).strip();
        if (PLACEHOLDER.matcher(instructions).find()) {
            throw new IllegalArgumentException(
                    "The prompt " + name + " has a placeholder above the line ---; it may stand below only");
        }
        String content = all.substring(line + "\n---\n".length()).strip();
        Set<String> placeholders = new TreeSet<>();
        PLACEHOLDER.matcher(content).results().map(MatchResult::group).forEach(it -> placeholders.add(bare(it)));
        return new Text(version(bytes), instructions, content, Set.copyOf(placeholders));
    }

    private static String bare(String placeholder) {
        return placeholder.substring(2, placeholder.length() - 2);
    }

    private byte[] bytes(String file) {
        try {
            if (Files.isDirectory(directory)) {
                return Files.readAllBytes(directory.resolve(file));
            }
            try (InputStream packed = Prompts.class.getResourceAsStream("/prompts/" + file)) {
                if (packed == null) {
                    throw new IllegalArgumentException("There is no prompt " + file + " in " + directory);
                }
                return packed.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The prompt " + file + " cannot be read", e);
        }
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException("The prompt " + name + " is not UTF-8", e);
        }
    }

    private static String version(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private record Text(String version, String instructions, String content, Set<String> placeholders) {}
}
