package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.manuscript.Block;
import my.duta.manuscript.Format;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the training files to their manuscripts, read as Duta itself reads them. */
class TrainingFilesTests {

    /** A section as it is indexed, without what layout may change. */
    private record Said(List<String> headings, Set<List<String>> blocks, String provenance) {}

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("duta.training.write")) {
            TrainingFiles.write();
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void saysWhatItsManuscriptSays(String id, String language) throws IOException {
        Path manuscript = TrainingFiles.manuscript(id, language);
        var expected = SourceFile.markdown(id + "/" + language + ".md", Files.readString(manuscript));
        Path made = TrainingFiles.file(id, language);
        Format format = TrainingFiles.FORMATS.get(id);
        var file = new SourceFile(
                id + "/" + made.getFileName(),
                format,
                Files.readAllBytes(made),
                Optional.of(Files.readAllBytes(TrainingFiles.frontMatter(id, language))),
                Optional.empty());

        assertThat(said(file))
                .as(TrainingFiles.class.getName() + " writes " + made)
                .isEqualTo(said(expected));
        assertThat(read(file).description()).isEqualTo(read(expected).description());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void isTheSameWhenItIsMadeAgain(String id, String language) throws IOException {
        Path manuscript = TrainingFiles.manuscript(id, language);
        Format format = TrainingFiles.FORMATS.get(id);

        assertThat(TrainingFiles.make(TrainingText.of(manuscript), format))
                .isEqualTo(TrainingFiles.make(TrainingText.of(manuscript), format));
    }

    @Test
    void everyManuscriptIsMadeIntoAFile() throws IOException {
        try (Stream<Path> folders = Files.list(TrainingFiles.MANUSCRIPTS)) {
            assertThat(folders.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(TrainingFiles.FORMATS.keySet());
        }
    }

    static List<Arguments> editions() {
        return TrainingFiles.FORMATS.keySet().stream()
                .flatMap(id -> TrainingFiles.LANGUAGES.stream().map(language -> Arguments.of(id, language)))
                .toList();
    }

    private static ReadEdition read(SourceFile file) {
        ReadLibrary read = Editions.read(file);
        assertThat(read.findings()).isEmpty();
        return read.editions().get(0);
    }

    private static List<Said> said(SourceFile file) {
        return read(file).chunks().stream().map(TrainingFilesTests::said).toList();
    }

    private static Said said(Chunk chunk) {
        return new Said(
                chunk.headings().stream().map(TrainingFilesTests::line).toList(),
                chunk.blocks().stream().map(TrainingFilesTests::said).collect(Collectors.toSet()),
                line(chunk.provenance()));
    }

    private static List<String> said(Block block) {
        Stream<String> words = Stream.of(TrainingText.withoutLabel(block.words()));
        if (block instanceof Block.Items list) {
            words = Stream.concat(Stream.of(list.numbered() ? "1." : "*"), list.items().stream());
        } else if (block instanceof Block.Table table) {
            words = Stream.concat(
                    table.columns().stream(), table.rows().stream().flatMap(List::stream));
        }
        return words.map(TrainingFilesTests::line).toList();
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
