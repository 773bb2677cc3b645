package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import my.duta.llm.WordEmbedder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("alone")
class BenchmarkTests {

    @TempDir
    private Path folder;

    @Test
    void measuresEveryRankerOverEverySet() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/gems"));
        Files.writeString(
                data.resolve("corpus_en.jsonl"),
                "{\"_id\": \"d1\", \"title\": \"Gems\", \"text\": \"A Gem helps.\"}\n");
        Files.writeString(data.resolve("queries_ms.jsonl"), "{\"_id\": \"q1\", \"text\": \"Apa itu Gem?\"}\n");
        Files.writeString(data.resolve("qrels_ms_en.tsv"), "q1\td1\t1\n");
        var settings =
                new Benchmark.Settings(Optional.of(folder.resolve("data")), 20, 1, List.of(900), folder.resolve("run"));

        BenchmarkReport report = new Benchmark(settings, new WordEmbedder(), RetrievalBenchmark.CLOCK)
                .run(RetrievalBenchmark.library(), List.of());

        assertThat(report.quality())
                .extracting(BenchmarkReport.Quality::set)
                .containsExactly(
                        "golden", "golden", "golden", "golden", "gems_ms_en", "gems_ms_en", "gems_ms_en", "gems_ms_en");
        assertThat(report.quality().get(0).scores().get("nDCG@10")).isGreaterThan(0.5);
        assertThat(report.scale().get(0).recall10()).isGreaterThan(0.9);
        assertThat(new BenchmarkTable(report).print())
                .contains("ours", "langchain4j", "spring-ai", "lucene-bm25", "golden");
    }
}
