package my.duta.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names what a command on the wire does: one of our scripts, or a plain command and the kind of key it touches. */
final class Step {

    private static final String ROOT = "{duta}:";
    private static final Map<String, String> SCRIPTS = scripts();

    private Step() {}

    /** For example {@code accept} for our script, or {@code set officer} for a plain command. */
    static String of(List<String> command) {
        String name = command.get(0).toLowerCase(Locale.ROOT);
        if (name.equals("evalsha") && command.size() > 1) {
            return SCRIPTS.getOrDefault(command.get(1), name);
        }
        if (name.equals("eval") && command.size() > 1) {
            return SCRIPTS.getOrDefault(digest(command.get(1).getBytes(StandardCharsets.ISO_8859_1)), name);
        }
        return command.stream()
                .filter(it -> it.startsWith(ROOT))
                .findFirst()
                .map(it -> name + " " + it.substring(ROOT.length()).split(":", 2)[0])
                .orElse(name);
    }

    private static Map<String, String> scripts() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/redis"))) {
            return files.collect(Collectors.toMap(
                    Step::digest, it -> it.getFileName().toString().replace(".lua", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path file) {
        try {
            return digest(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-1", e);
        }
    }
}
