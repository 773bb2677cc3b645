package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Meaning;
import my.duta.index.Meanings;
import my.duta.index.Scope;
import my.duta.language.Gloss;
import my.duta.language.Language;
import my.duta.llm.WordEmbedder;
import org.junit.jupiter.api.Test;

class AskedQuestionsTests {

    private static final String ASKED = "siapa-yang-boleh-merakam-mesyuarat:\n  - Nak rekod mtg kena minta izin ke?\n";

    @Test
    void standWithTheirSectionAndNowhereElse() throws Exception {
        assertThat(chunks(ASKED))
                .filteredOn(it -> !it.asked().isEmpty())
                .extracting(it -> it.id().value(), Chunk::asked)
                .containsExactly(tuple(
                        "meeting-minutes@2026.2.ms#siapa-yang-boleh-merakam-mesyuarat",
                        List.of("Nak rekod mtg kena minta izin ke?")));
    }

    @Test
    void makeAnotherLibraryOfTheSameText() throws Exception {
        assertThat(library(ASKED).digest()).isNotEqualTo(library("").digest());
    }

    @Test
    void areEmbeddedAfterTheirSectionAndAreNoChunksThemselves() throws Exception {
        List<Chunk> chunks = chunks(ASKED);
        var embedder = new WordEmbedder();
        List<String> texts = Meanings.texts(chunks, new Gloss(), Set.of("ms"));
        ChunkIndex index = ChunkIndex.inMemory(chunks, embedder.embedAll(texts));
        Chunk asked =
                chunks.stream().filter(it -> !it.asked().isEmpty()).findFirst().orElseThrow();
        Meaning meaning = index.meaning(
                embedder.embedQuery("Nak rekod mtg kena minta izin ke?"),
                new Scope(Optional.empty(), asked.edition().effectiveFrom()));

        assertThat(texts).hasSize(chunks.size() + 1).contains("Nak rekod mtg kena minta izin ke?");
        assertThat(index.size()).isEqualTo(chunks.size());
        assertThat(index.chunks()).containsExactlyElementsOf(chunks);
        assertThat(meaning.of(asked.id()).nearest()).isGreaterThan(0.99);
        assertThat(meaning.of(asked.id()).text()).isLessThan(0.9);
        assertThat(meaning.nearest(Language.MALAY, 1)).extracting(it -> it.id()).containsExactly(asked.id());
    }

    private static List<Chunk> chunks(String asked) throws Exception {
        return library(asked).read(Editions.READER).chunks();
    }

    private static Library library(String asked) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        Path sound = Path.of("src/test/resources/knowledge/sound/meeting-minutes");
        for (String name : List.of("ms.md", "en.md")) {
            files.put("meeting-minutes/" + name, Files.readAllBytes(sound.resolve(name)));
        }
        files.put("meeting-minutes/ms.asked.yaml", asked.getBytes(StandardCharsets.UTF_8));
        return Library.of(files);
    }
}
