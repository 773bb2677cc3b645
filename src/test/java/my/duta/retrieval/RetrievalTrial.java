package my.duta.retrieval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import my.duta.index.Block;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.ChunkIndex;
import my.duta.index.Edition;
import my.duta.index.ServingIndex;
import my.duta.language.Language;
import my.duta.llm.BgeEmbedder;
import my.duta.llm.Embedder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures the finder on a set in the form of BEIR: {@code CORPUS QUERIES QRELS QUERY-LANGUAGE CORPUS-LANGUAGE}. */
final class RetrievalTrial {

    private RetrievalTrial() {}

    public static void main(String[] arguments) throws Exception {
        Embedder embedder = new BgeEmbedder();
        for (int i = 0; i + 4 < arguments.length; i += 5) {
            run(embedder, arguments[i], arguments[i + 1], arguments[i + 2], arguments[i + 3], arguments[i + 4]);
        }
    }

    private static void run(Embedder embedder, String corpus, String queries, String qrels, String from, String to)
            throws Exception {
        Language asked = Language.tagged(from).orElseThrow();
        Language held = Language.tagged(to).orElseThrow();
        List<Chunk> chunks = lines(corpus).map(it -> chunk(it, held)).toList();
        List<float[]> vectors =
                embedder.embedAll(chunks.stream().map(Chunk::withHeadings).toList());
        var finder = new Finder(
                new ServingIndex(ChunkIndex.inMemory(chunks, vectors)),
                embedder,
                UnaryOperator.identity(),
                (text, language) -> List.of(),
                new RetrievalProperties(10, 50),
                Clock.systemUTC());
        Map<String, Map<String, Integer>> relevant = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(qrels))) {
            String[] cells = line.split("\t");
            if (!cells[2].equals("score")) {
                relevant.computeIfAbsent(cells[0], it -> new HashMap<>()).put(cells[1], Integer.parseInt(cells[2]));
            }
        }
        double ndcg = 0;
        double first = 0;
        int count = 0;
        long start = System.nanoTime();
        for (JsonNode query : lines(queries).toList()) {
            Map<String, Integer> gold = relevant.get(query.get("_id").asString());
            if (gold == null) {
                continue;
            }
            List<Passage> found = finder.find(new Query(query.get("text").asString(), asked, Optional.empty()), 10)
                    .passages();
            double gain = 0;
            for (int i = 0; i < found.size(); i++) {
                gain += gold.getOrDefault(found.get(i).chunk().id().value(), 0) / log2(i + 2);
            }
            double ideal = 0;
            for (int i = 0; i < Math.min(10, gold.size()); i++) {
                ideal += 1 / log2(i + 2);
            }
            ndcg += gain / ideal;
            first += found.isEmpty()
                    ? 0
                    : gold.getOrDefault(found.get(0).chunk().id().value(), 0);
            count++;
        }
        System.out.printf(
                "%s->%s %s n=%d nDCG@10=%.4f first=%.4f ms/query=%.1f%n",
                from,
                to,
                Path.of(corpus).getParent().getFileName(),
                count,
                ndcg / count,
                first / count,
                (System.nanoTime() - start) / 1e6 / count);
    }

    private static double log2(int number) {
        return Math.log(number) / Math.log(2);
    }

    private static java.util.stream.Stream<JsonNode> lines(String file) throws Exception {
        var json = JsonMapper.builder().build();
        var nodes = new ArrayList<JsonNode>();
        for (String line : new LinkedHashSet<>(Files.readAllLines(Path.of(file)))) {
            nodes.add(json.readTree(line));
        }
        return nodes.stream();
    }

    private static Chunk chunk(JsonNode line, Language language) {
        String id = line.get("_id").asString();
        String title = line.has("title") ? line.get("title").asString() : "";
        var edition = new Edition(
                id,
                title,
                "",
                language,
                "1",
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                "all",
                Optional.empty(),
                LocalDate.of(2020, 1, 1));
        return new Chunk(
                new ChunkId(id),
                edition,
                List.of(),
                id,
                List.of(new Block.Prose(line.get("text").asString())),
                "",
                Optional.empty(),
                Optional.empty());
    }
}
