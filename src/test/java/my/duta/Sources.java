package my.duta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Our own files, for tests that read them. */
public final class Sources {

    /** Comments, text blocks, strings and characters, whichever begins first. */
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "(?s)(/\\*.*?\\*/|//[^\\n]*)|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'");

    private static final Pattern STRING = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");

    private Sources() {}

    /** The files below a folder whose name ends so, in the order of their paths. */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> it.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java without its comments. */
    public static String withoutComments(String java) {
        return COMMENT_OR_LITERAL
                .matcher(java)
                .replaceAll(it -> it.group(1) == null ? Matcher.quoteReplacement(it.group()) : " ");
    }

    /** Java without its comments, and without what stands between quotation marks. */
    public static String codeAlone(String java) {
        return COMMENT_OR_LITERAL.matcher(java).replaceAll(" ");
    }

    /** What stands between quotation marks in Java, comments aside. */
    public static List<String> strings(String java) {
        return STRING.matcher(withoutComments(java))
                .results()
                .map(it -> it.group(1))
                .toList();
    }
}
