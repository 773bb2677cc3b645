package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import my.duta.index.Chunk;
import my.duta.knowledge.Library;
import my.duta.llm.BgeEmbedder;
import my.duta.manuscript.ManuscriptProperties;
import my.duta.manuscript.ManuscriptReader;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole benchmark, for {@code mvn -Pbenchmark verify}; a small run of it is a test like others.
 *
 * <p>{@code -Dduta.benchmark.data=DIR} adds the public sets below a folder, {@code -Dduta.benchmark.questions=N} asks more
 * or fewer of each set, {@code -Dduta.benchmark.sizes=1000,10000} grows the library to other sizes.
 */
class RetrievalBenchmark {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Kuala_Lumpur"));

    private static final Path FOLDER = Path.of("target/benchmark");

    @Test
    void measuresOursAndOthers() throws IOException {
        var settings = new Benchmark.Settings(
                Optional.ofNullable(System.getProperty("duta.benchmark.data")).map(Path::of),
                Integer.getInteger("duta.benchmark.questions", 500),
                Integer.getInteger("duta.benchmark.rounds", 7),
                sizes(System.getProperty("duta.benchmark.sizes", "1000,10000,100000")),
                FOLDER);

        BenchmarkReport report =
                new Benchmark(settings, new BgeEmbedder(), CLOCK).run(library(), MicroBenchmarks.run());

        String table = new BenchmarkTable(report).print();
        write("target/benchmark.txt", table);
        write(
                "target/benchmark.json",
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(report));
        System.out.println(table);
        assertThat(report.quality()).isNotEmpty();
    }

    private static void write(String file, String text) throws IOException {
        Files.writeString(Path.of(file), text);
    }

    private static List<Integer> sizes(String listed) {
        return List.of(listed.split(",")).stream().map(Integer::valueOf).toList();
    }

    static List<Chunk> library() {
        return Library.in(Path.of("knowledge"))
                .chunks(new ManuscriptReader(new ManuscriptProperties(DataSize.ofMegabytes(20))));
    }
}
