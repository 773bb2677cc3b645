package my.duta.knowledge;

/**
 * A file of the library.
 *
 * @param name the path below the library, with slashes, for example {@code gpaisa-principles/ms.md}
 */
public record SourceFile(String name, String text) {

    /** The folder it lies in, which is the id of its source. */
    public String folder() {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }

    /** The file's name without folder and ending, which is the language of its edition. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
    }
}
