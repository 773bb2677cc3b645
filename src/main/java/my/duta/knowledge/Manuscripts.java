package my.duta.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import my.duta.manuscript.Format;
import my.duta.manuscript.Manuscript;
import my.duta.manuscript.ManuscriptReader;

/** What the files of a library say; a file is read once, as long as it stays as it is. */
final class Manuscripts {

    private final ManuscriptReader reader;
    private final Map<String, Manuscript> read = new ConcurrentHashMap<>();

    Manuscripts(ManuscriptReader reader) {
        this.reader = reader;
    }

    /**
     * What a file says, without its front matter.
     *
     * @throws my.duta.manuscript.Unreadable if its maintainer must change it first
     */
    Manuscript of(SourceFile file) {
        return read.computeIfAbsent(key(file), it -> reader.read(file.format(), text(file)));
    }

    /** Forgets all files but those of a library. */
    void keepOnly(Library library) {
        Set<String> used = library.files().stream().map(Manuscripts::key).collect(Collectors.toSet());
        read.keySet().retainAll(used);
    }

    private static String key(SourceFile file) {
        return file.format() + " " + Digest.of(file.content());
    }

    private static byte[] text(SourceFile file) {
        return file.format() == Format.MARKDOWN && file.content().length > 0
                ? FrontMatter.below(ManuscriptReader.text(file.content())).getBytes(StandardCharsets.UTF_8)
                : file.content();
    }
}
