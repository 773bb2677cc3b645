package my.duta.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import my.duta.manuscript.Manuscript;
import my.duta.manuscript.Remark;

/** A mistake made on purpose in the sound library of {@code src/test/resources/knowledge/sound}. */
final class Fault {

    private static final Path SOUND = Path.of("src/test/resources/knowledge/sound");

    private final Finding.Kind kind;
    private final List<UnaryOperator<Map<String, String>>> changes = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    private Fault(Finding.Kind kind) {
        this.kind = kind;
    }

    static Fault of(Finding.Kind kind) {
        return new Fault(kind);
    }

    /** Writes something else in a file, which must hold what is replaced. */
    Fault in(String file, String text, String instead) {
        changes.add(files -> {
            String before = files.getOrDefault(file, "");
            if (!before.contains(text)) {
                throw new IllegalArgumentException(file + " does not hold " + text);
            }
            files.put(
                    file,
                    before.replaceFirst(
                            java.util.regex.Pattern.quote(text), java.util.regex.Matcher.quoteReplacement(instead)));
            return files;
        });
        return this;
    }

    /** Writes something else in both editions of a source. */
    Fault inBoth(String source, String text, String instead) {
        return in(source + "/en.md", text, instead).in(source + "/ms.md", text, instead);
    }

    /** Cuts a file off from a text on. */
    Fault cutFrom(String file, String text) {
        changes.add(files -> {
            files.computeIfPresent(file, (name, it) -> it.substring(0, it.indexOf(text)));
            return files;
        });
        return this;
    }

    Fault with(String file, String content) {
        changes.add(files -> {
            files.put(file, content);
            return files;
        });
        return this;
    }

    Fault copy(String file, String to) {
        changes.add(files -> {
            files.put(to, files.getOrDefault(file, ""));
            return files;
        });
        return this;
    }

    Fault without(String beginning) {
        changes.add(files -> {
            files.keySet().removeIf(it -> it.startsWith(beginning));
            return files;
        });
        return this;
    }

    /** Something that the reader of a file remarked on. */
    Fault remarked(Remark remark) {
        remarks.add(remark);
        return this;
    }

    /** Where it is to be found: file and number, as in {@code letters/ms.md:5}. */
    Fault at(String... found) {
        places.addAll(List.of(found));
        return this;
    }

    Finding.Kind kind() {
        return kind;
    }

    List<String> places() {
        return places;
    }

    /** What the check says of the library with this mistake in it. */
    List<Finding> found() {
        Library library = library(changes);
        ReadLibrary read = library.read(Editions.READER);
        return Checks.all().of(library, new ReadLibrary(remarked(read.editions()), read.findings()));
    }

    /** What the check says of the library without a mistake. */
    static List<Finding> foundInTheSoundLibrary() {
        return Checks.all().of(library(List.of()));
    }

    private List<ReadEdition> remarked(List<ReadEdition> editions) {
        return editions.stream()
                .map(it -> new ReadEdition(
                        it.file(),
                        it.description(),
                        new Manuscript(
                                it.manuscript().elements(),
                                it.manuscript().links(),
                                it.file().name().equals("official-letters/ms.md") ? remarks : List.of()),
                        it.chunks()))
                .toList();
    }

    private static Library library(List<UnaryOperator<Map<String, String>>> changes) {
        Map<String, String> files = sound();
        changes.forEach(it -> it.apply(files));
        Map<String, byte[]> contents = new TreeMap<>();
        files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Library.of(contents);
    }

    private static Map<String, String> sound() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(SOUND)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(SOUND.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Override
    public String toString() {
        return kind.name();
    }
}
