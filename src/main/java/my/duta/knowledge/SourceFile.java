package my.duta.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import my.duta.manuscript.Format;

/** A file of the library that holds an edition, with what stands beside it: front matter, and how officers ask. */
public final class SourceFile {

    private final String name;
    private final Format format;
    private final byte[] content;
    private final Optional<byte[]> frontMatter;
    private final Optional<byte[]> asked;

    /**
     * A file.
     *
     * @param name the path below the library, with slashes, for example {@code gpaisa-principles/ms.md}
     * @param frontMatter the YAML file beside it; none for Markdown, which has it within
     * @param asked the YAML file with how officers ask for its sections, if there is one
     */
    SourceFile(String name, Format format, byte[] content, Optional<byte[]> frontMatter, Optional<byte[]> asked) {
        this.name = name;
        this.format = format;
        this.content = content;
        this.frontMatter = frontMatter;
        this.asked = asked;
    }

    /** A file of Markdown. */
    static SourceFile markdown(String name, String text) {
        return new SourceFile(
                name, Format.MARKDOWN, text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
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

    Optional<byte[]> asked() {
        return asked;
    }

    /** The name of the file with how officers ask, if there is one. */
    String askedName() {
        return folder() + "/" + stem() + AskedQuestions.ENDING;
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
        return Digest.of(content)
                + frontMatter.map(Digest::of).orElse("-")
                + asked.map(Digest::of).orElse("");
    }
}
