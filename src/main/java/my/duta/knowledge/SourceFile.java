package my.duta.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import my.duta.manuscript.Format;

/** A file of the library that holds an edition, with the front matter that stands in it or beside it. */
public final class SourceFile {

    private final String name;
    private final Format format;
    private final byte[] content;
    private final Optional<byte[]> frontMatter;

    /**
     * A file.
     *
     * @param name the path below the library, with slashes, for example {@code gpaisa-principles/ms.md}
     * @param frontMatter the YAML file beside it; none for Markdown, which has it within
     */
    SourceFile(String name, Format format, byte[] content, Optional<byte[]> frontMatter) {
        this.name = name;
        this.format = format;
        this.content = content;
        this.frontMatter = frontMatter;
    }

    /** A file of Markdown. */
    static SourceFile markdown(String name, String text) {
        return new SourceFile(name, Format.MARKDOWN, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    String name() {
        return name;
    }

    Format format() {
        return format;
    }

    byte[] content() {
        return content;
    }

    Optional<byte[]> frontMatter() {
        return frontMatter;
    }

    /** The name of the file that the front matter stands in. */
    String frontMatterName() {
        return format == Format.MARKDOWN ? name : folder() + "/" + stem() + FrontMatter.ENDING;
    }

    /** The folder it lies in, which is the id of its source. */
    String folder() {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }

    /** The file's name without folder and ending, which is the language of its edition. */
    String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
    }

    /** Two files with one digest say the same, to the byte. */
    String digest() {
        return Digest.of(content) + frontMatter.map(Digest::of).orElse("");
    }
}
