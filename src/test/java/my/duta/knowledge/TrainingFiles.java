package my.duta.knowledge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import my.duta.manuscript.Format;

/**
 * Makes the training files of {@code knowledge/} from the manuscripts of {@code src/training/}: the same text as a
 * letter, slides, a workbook, a printed sheet or a page, as officers get it elsewhere.
 *
 * <p>{@code mvn test -Dtest=TrainingFilesTests -Dduta.training.write=true} writes them anew. What is made twice is the
 * same to the byte, so that only files whose manuscript changed show as changed.
 */
final class TrainingFiles {

    static final Path MANUSCRIPTS = Path.of("src/training");
    static final Path LIBRARY = Path.of("knowledge");
    static final List<String> LANGUAGES = List.of("ms", "en");

    /** The form that each source is kept in. */
    static final Map<String, Format> FORMATS = new TreeMap<>(Map.of(
            "ai-words", Format.HTML,
            "facilitator-guide", Format.DOCX,
            "output-checklist", Format.PDF,
            "prompt-library", Format.XLSX,
            "training-modules", Format.PPTX));

    private TrainingFiles() {}

    static Path manuscript(String id, String language) {
        return MANUSCRIPTS.resolve(id).resolve(language + ".md");
    }

    static Path file(String id, String language) {
        return LIBRARY.resolve(id).resolve(language + "." + FORMATS.get(id).ending());
    }

    static Path frontMatter(String id, String language) {
        return LIBRARY.resolve(id).resolve(language + FrontMatter.ENDING);
    }

    /** Makes one file of each manuscript, and its front matter beside it. */
    static void write() throws IOException {
        for (String id : FORMATS.keySet()) {
            Files.createDirectories(LIBRARY.resolve(id));
            for (String language : LANGUAGES) {
                TrainingText text = TrainingText.of(manuscript(id, language));
                Files.write(file(id, language), make(text, FORMATS.get(id)));
                Files.writeString(frontMatter(id, language), text.frontMatter() + "\n");
            }
        }
    }

    static byte[] make(TrainingText text, Format format) throws IOException {
        return switch (format) {
            case DOCX -> settled(new TrainingLetter(text).write());
            case PPTX -> settled(new TrainingSlides(text).write());
            case XLSX -> settled(new TrainingWorkbook(text).write());
            case PDF -> new TrainingPrint(text).write();
            case HTML -> new TrainingPage(text).write().getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> throw new IllegalArgumentException("A manuscript is Markdown already");
        };
    }

    /** The same zip, packed at no time. */
    private static byte[] settled(byte[] file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(bytes)) {
            for (ZipEntry it = from.getNextEntry(); it != null; it = from.getNextEntry()) {
                var entry = new ZipEntry(it.getName());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                to.putNextEntry(entry);
                from.transferTo(to);
            }
        }
        return bytes.toByteArray();
    }
}
