package my.duta.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A table of golden questions.
 *
 * @param name where it lies
 */
public record GoldenFile(Path name, String text) {

    private static final Path BUILT_IN = Path.of("knowledge/evaluation/golden.csv");

    /**
     * Finds the table.
     *
     * @param asked the file that was asked for; without it the one that lies with the library, else the one that is
     *     built in
     * @param library the folder of the library
     * @throws SetBroken if it cannot be read
     */
    public static GoldenFile find(Optional<Path> asked, Path library) {
        Optional<Path> file = asked.or(
                () -> Optional.of(library.resolve("evaluation/golden.csv")).filter(Files::isRegularFile));
        Path name = file.orElse(BUILT_IN);
        try (InputStream in = file.isPresent()
                ? Files.newInputStream(file.get())
                : GoldenFile.class.getResourceAsStream("/" + BUILT_IN)) {
            if (in == null) {
                throw new SetBroken(name, 0, SetBroken.Reason.UNREADABLE, "");
            }
            return new GoldenFile(name, text(in.readAllBytes()));
        } catch (IOException e) {
            throw new SetBroken(name, 0, SetBroken.Reason.UNREADABLE, "");
        }
    }

    /** Office programs put a mark of their own before the first head. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
