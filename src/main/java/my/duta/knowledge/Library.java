package my.duta.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sources as their maintainers keep them: one folder for each, with a file for each language.
 *
 * @param files the editions, by name; what is not an edition (a README, the evaluation questions) is not among them
 */
public record Library(List<SourceFile> files) {

    private static final Set<String> NOT_SOURCES = Set.of("evaluation", "language");
    private static final String ENDING = ".md";

    public Library {
        files = files.stream()
                .filter(Library::isEdition)
                .sorted(Comparator.comparing(SourceFile::name))
                .toList();
    }

    /**
     * Reads the library of a folder; without the folder, the one that is built into Duta.
     *
     * @throws SourceUnreadable if a file is not text in UTF-8
     * @throws UncheckedIOException if the files cannot be read at all
     */
    public static Library in(Path directory) {
        return Files.isDirectory(directory) ? onDisk(directory) : builtIn();
    }

    private static Library onDisk(Path directory) {
        var files = new ArrayList<SourceFile>();
        try (Stream<Path> paths = Files.walk(directory, 2)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                if (isEdition(name)) {
                    files.add(new SourceFile(name, text(name, Files.readAllBytes(path))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Library(files);
    }

    private static Library builtIn() {
        var files = new ArrayList<SourceFile>();
        try {
            var resolver = new PathMatchingResourcePatternResolver(Library.class.getClassLoader());
            for (Resource resource : resolver.getResources("classpath*:knowledge/*/*" + ENDING)) {
                String[] path = resource.getURL().getPath().split("/");
                String name = path[path.length - 2] + "/" + path[path.length - 1];
                files.add(new SourceFile(name, text(name, resource.getContentAsByteArray())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Library(files);
    }

    private static boolean isEdition(SourceFile file) {
        return isEdition(file.name());
    }

    private static boolean isEdition(String name) {
        int slash = name.indexOf('/');
        return slash > 0
                && name.endsWith(ENDING)
                && !name.endsWith("/README" + ENDING)
                && !name.startsWith(".")
                && !NOT_SOURCES.contains(name.substring(0, slash));
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return unmarked.replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new SourceUnreadable(name, 0, "the file is not text in UTF-8");
        }
    }

    /**
     * All sections of all editions, in the order of the files.
     *
     * @throws SourceUnreadable at the first thing that is wrong
     */
    public List<Chunk> chunks() {
        var reader = new MarkdownReader();
        var chunks = new ArrayList<Chunk>();
        Map<ChunkId, String> names = new HashMap<>();
        for (SourceFile file : files) {
            for (Chunk chunk : reader.read(file)) {
                String other = names.put(chunk.id(), file.name());
                if (other != null) {
                    throw new SourceUnreadable(file.name(), 0, chunk.id().value() + " is also in " + other);
                }
                chunks.add(chunk);
            }
        }
        return chunks;
    }

    /** Two libraries with one digest hold the same, to the letter. */
    public String digest() {
        var all = new StringBuilder();
        files.forEach(it -> all.append(it.name())
                .append('\0')
                .append(it.text().length())
                .append('\0')
                .append(it.text()));
        return Digest.of(all.toString());
    }
}
