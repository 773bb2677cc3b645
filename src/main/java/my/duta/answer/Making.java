package my.duta.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import my.duta.language.LanguageTables;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Names the part of this program that decides how an answer comes out: its code, its rules and its tables of words. */
final class Making {

    private static final List<String> PARTS = List.of(
            "my/duta/answer/*",
            "my/duta/retrieval/*",
            "my/duta/index/*",
            "my/duta/language/*",
            "answer/*",
            "retrieval/*",
            "index/*",
            "language/*");

    private Making() {}

    /** A digest; two processes that bear the same make the same answer of the same. */
    static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : PARTS) {
                for (Resource resource : resources(part)) {
                    digest.update(resource.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8) + " " + LanguageTables.version();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The program cannot read itself", e);
        }
    }

    private static List<Resource> resources(String part) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver(Making.class.getClassLoader());
        return Arrays.stream(resolver.getResources("classpath*:" + part))
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing(it -> Objects.requireNonNullElse(it.getFilename(), "")))
                .toList();
    }
}
