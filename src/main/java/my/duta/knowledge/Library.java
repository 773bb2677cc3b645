package my.duta.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.manuscript.Format;
import my.duta.manuscript.Manuscript;
import my.duta.manuscript.ManuscriptReader;
import my.duta.manuscript.Place;
import my.duta.manuscript.Unreadable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The sources as their maintainers keep them: one folder for each, with a file for each language. */
public final class Library {

    private static final Set<String> NOT_SOURCES = Set.of("evaluation", "language");

    /** What lies beside the sources for those who keep them. */
    private static final String NO_EDITION = "README.md";

    /** Folders in which files are still noticed, although only those right in a source's folder are read. */
    private static final int DEEPEST = 6;

    /** More of a file is not taken into memory; that much is refused anyway. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private final List<SourceFile> files;
    private final List<String> strays;

    Library(List<SourceFile> files) {
        this(files, List.of());
    }

    /**
     * A library.
     *
     * @param strays the names of files beside these that nobody reads
     */
    Library(List<SourceFile> files, Collection<String> strays) {
        this.files =
                files.stream().sorted(Comparator.comparing(SourceFile::name)).toList();
        this.strays = strays.stream().sorted().toList();
    }

    /**
     * Finds the library in a folder; without the folder, the one that is built into Duta.
     *
     * @throws UncheckedIOException if the files cannot be read at all
     */
    public static Library in(Path directory) {
        return of(Files.isDirectory(directory) ? onDisk(directory) : builtIn());
    }

    /** The library that files make up; what is no edition is kept by its name only. */
    static Library of(Map<String, byte[]> contents) {
        List<SourceFile> files = editions(contents);
        Set<String> strays =
                contents.keySet().stream().filter(Library::isForOfficers).collect(Collectors.toSet());
        files.forEach(it -> strays.removeAll(List.of(it.name(), it.frontMatterName(), it.askedName())));
        return new Library(files, strays);
    }

    private static Map<String, byte[]> onDisk(Path directory) {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory, DEEPEST)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                if (isOfASource(name)) {
                    try (InputStream in = Files.newInputStream(path)) {
                        contents.put(name, in.readNBytes(LARGEST));
                    }
                } else {
                    contents.put(name, new byte[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static Map<String, byte[]> builtIn() {
        Map<String, byte[]> contents = new TreeMap<>();
        try {
            var resolver = new PathMatchingResourcePatternResolver(Library.class.getClassLoader());
            for (Resource resource : resolver.getResources("classpath*:knowledge/*/*.*")) {
                String[] path = resource.getURL().getPath().split("/");
                String name = path[path.length - 2] + "/" + path[path.length - 1];
                if (isOfASource(name)) {
                    contents.put(name, resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static boolean isOfASource(String name) {
        return name.matches("[^/]+/[^/]+")
                && isForOfficers(name)
                && (Format.of(name).isPresent() || name.endsWith(FrontMatter.ENDING));
    }

    /** Neither hidden nor meant for maintainers; what lies beside the folders is that unless it looks like an edition. */
    private static boolean isForOfficers(String name) {
        return !name.startsWith(".")
                && !name.contains("/.")
                && !name.endsWith("/README.md")
                && !name.equals(NO_EDITION)
                && NOT_SOURCES.stream().noneMatch(it -> name.startsWith(it + "/"))
                && (name.contains("/") || Format.of(name).isPresent());
    }

    private static List<SourceFile> editions(Map<String, byte[]> contents) {
        var files = new ArrayList<SourceFile>();
        contents.forEach((name, content) -> Format.of(name)
                .filter(it -> isOfASource(name))
                .ifPresent(format -> {
                    String beside = name.substring(0, name.lastIndexOf('.')) + FrontMatter.ENDING;
                    String asked = name.substring(0, name.lastIndexOf('.')) + AskedQuestions.ENDING;
                    files.add(new SourceFile(
                            name,
                            format,
                            content,
                            format == Format.MARKDOWN ? Optional.empty() : Optional.ofNullable(contents.get(beside)),
                            Optional.ofNullable(contents.get(asked))));
                }));
        return files;
    }

    /** How many editions it holds, readable or not. */
    public int size() {
        return files.size();
    }

    List<SourceFile> files() {
        return files;
    }

    /** The names of files that lie in the library and are not read. */
    List<String> strays() {
        return strays;
    }

    /** Reads all files, as far as they can be read. */
    public ReadLibrary read(ManuscriptReader reader) {
        return read(new Manuscripts(reader));
    }

    /** Reads the files that were not read before, as far as they can be read. */
    ReadLibrary read(Manuscripts manuscripts) {
        var editions = new ArrayList<ReadEdition>();
        var findings = new ArrayList<Finding>();
        Map<ChunkId, String> names = new HashMap<>();
        for (SourceFile file : files) {
            read(file, manuscripts, findings)
                    .filter(it -> isAlone(it, names, findings))
                    .ifPresent(editions::add);
        }
        if (files.isEmpty()) {
            findings.add(new Finding(Finding.Kind.LIBRARY_EMPTY, "", Place.WHOLE));
        }
        return new ReadLibrary(editions, findings);
    }

    private static Optional<ReadEdition> read(SourceFile file, Manuscripts manuscripts, List<Finding> findings) {
        try {
            Optional<Description> description = FrontMatter.of(file, findings);
            Manuscript manuscript = manuscripts.of(file);
            return description.map(it -> new ReadEdition(
                    file,
                    it,
                    manuscript,
                    AskedQuestions.join(file, Sections.of(file.name(), it.edition(), manuscript, findings), findings)));
        } catch (Unreadable e) {
            findings.add(new Finding(
                    Finding.Kind.UNREADABLE, file.name(), e.place(), e.reason().name(), e.detail()));
            return Optional.empty();
        }
    }

    private static boolean isAlone(ReadEdition edition, Map<ChunkId, String> names, List<Finding> findings) {
        var others = new HashSet<String>();
        for (Chunk chunk : edition.chunks()) {
            String other = names.putIfAbsent(chunk.id(), edition.file().name());
            if (other != null) {
                others.add(other);
            }
        }
        others.forEach(it -> findings.add(
                new Finding(Finding.Kind.EDITION_TWICE, edition.file().name(), Place.WHOLE, it)));
        return others.isEmpty();
    }

    /**
     * All sections of all editions, in the order of the files.
     *
     * @throws LibraryUnsound if anything is wrong with them
     */
    public List<Chunk> chunks(ManuscriptReader reader) {
        return read(reader).chunks();
    }

    /** Two libraries with one digest hold the same, to the byte. */
    String digest() {
        return Digest.of(files.stream().map(it -> it.name() + " " + it.digest()).collect(Collectors.joining("\n")));
    }
}
