package my.duta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import my.duta.llm.FaithfulModel;
import my.duta.llm.FakeGemini;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types the commands that measure, over a small library and a small public set, with the real model. */
class EvaluateCommandIntegrationTests {

    private static final Path SETS = Path.of("src/test/resources/evaluation");
    private static final String[] MEASURES = {
        "ndcg@10",
        "recall@1",
        "recall@3",
        "recall@5",
        "recall@10",
        "mrr@10",
        "auroc",
        "aurc",
        "augrc",
        "coverage@risk5",
        "coverage@risk2",
        "ece",
        "cosine",
        "queries",
        "settings"
    };

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void serveTheSmallLibrary() {
        System.setProperty("duta.index.directory", home.resolve("index").toString());
        System.setProperty("duta.knowledge.directory", SETS.resolve("library").toString());
    }

    @AfterAll
    static void forgetIt() {
        System.clearProperty("duta.index.directory");
        System.clearProperty("duta.knowledge.directory");
    }

    @Test
    void retrievalWritesAReportWithoutAnyQuestion() throws IOException {
        assertThat(retrieval("--plot", plot().toString(), "--language", "en"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("nDCG@10", "confidence", "cosine alone");
        assertThat(err.toString())
                .contains(
                        "Asking: 0 of 4 questions",
                        "Left out: 1 judgements that name a question or a text that the set lacks.");
        JsonNode report = written();
        assertThat(report.propertyNames()).contains(MEASURES);
        assertThat(report.get("cosine").propertyNames()).contains("auroc", "aurc", "augrc", "ece");
        assertThat(report.get("recall@10").asDouble()).isEqualTo(1);
        assertThat(report.get("queries")).hasSize(4);
        assertThat(report.get("queries").get(1).get("language").asString()).isEqualTo("en");
        assertThat(report.get("queries").get(1).get("ids").get(0).asString()).isEqualTo("notes");
        assertThat(report.get("queries").get(3).get("answerable").asBoolean()).isFalse();
        assertThat(report.get("queries").get(3).get("ndcg@10").isNull()).isTrue();
        assertThat(report.get("slices").propertyNames()).containsExactly("en", "ms");
        assertThat(Files.readString(report())).doesNotContain("minutes", "pension", "Apakah");
        assertThat(Files.readString(plot())).startsWith("<svg");
    }

    @Test
    void retrievalAsksAgainWithTheAnswersHidden() throws IOException {
        assertThat(retrieval("--hide-gold", "--query-language", "en", "--limit", "2"))
                .as(err.toString())
                .isZero();

        List<JsonNode> rows = written().get("queries").valueStream().toList();
        assertThat(rows).extracting(it -> it.get("id").asString()).containsExactly("q1", "q1", "q2", "q2");
        assertThat(rows).extracting(it -> it.get("answerable").asBoolean()).containsExactly(true, false, true, false);
        assertThat(ids(rows.get(0))).contains("gem");
        assertThat(ids(rows.get(1))).doesNotContain("gem").isNotEmpty();
    }

    @Test
    void retrievalIsComparedWithABaselineAndEmbedsACorpusOnce() {
        assertThat(retrieval()).as(err.toString()).isZero();
        Path before = folder.resolve("before.json");
        assertThat(report().toFile().renameTo(before.toFile())).isTrue();

        assertThat(retrieval("--baseline", before.toString(), "--language", "ms"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("BERBANDING LAPORAN LAMA", "+0.000 … +0.000");
        assertThat(err.toString()).contains("Bertanya").doesNotContain("Mengira vektor");
    }

    @Test
    void goldenQuestionsAreToldOneByOneWhenTheyAreOpen() throws IOException {
        assertThat(type("evaluate", "--set", golden(), "--report", report().toString(), "--language", "en"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("1 questions did not come out as they should:", "line 5: Gem tu apa dia?")
                .contains("answered, instead of NOTHING_RELEVANT")
                .doesNotContain("rahsia");
        JsonNode report = written();
        assertThat(report.get("questions").asInt()).isEqualTo(4);
        assertThat(report.get("accepted").asDouble()).isEqualTo(0.75);
        assertThat(report.get("wrong-among-answered").asDouble()).isEqualTo(1.0 / 3);
        assertThat(report.get("recall@1").asDouble()).isEqualTo(1);
        assertThat(report.get("slices").get("slice").propertyNames()).containsExactly("en", "mixed", "ms");
    }

    @Test
    void quotedAndWrittenAnswersAreToldSideBySide() throws IOException {
        try (var fake = new FakeGemini()) {
            fake.answers(asked -> new FaithfulModel()
                    .apply(asked)
                    .replace("}]}", "},{\"text\":\"Gem dipadam selepas 99 hari.\",\"citations\":[\"S1\"]}]}"));
            useModel(fake);
            assertThat(type(
                            "evaluate",
                            "--compare",
                            "--half",
                            "all",
                            "--set",
                            golden(),
                            "--report",
                            report().toString(),
                            "--language",
                            "en"))
                    .as(err.toString())
                    .isZero();
        } finally {
            forgetModel();
        }

        assertThat(out.toString())
                .contains("QUOTED", "WRITTEN", "its words are the answer")
                .contains("dropped: a number or a day that the passage lacks: Gem dipadam selepas 99 hari.")
                .doesNotContain("rahsia");
        JsonNode report = written();
        assertThat(report.get("quoted").get("questions").asInt()).isEqualTo(5);
        assertThat(report.get("written").get("accepted").asDouble())
                .isEqualTo(report.get("quoted").get("accepted").asDouble());
        assertThat(report.get("written").get("baseline").get("differences").propertyNames())
                .contains("accepted", "utility");
        JsonNode grounding = report.get("grounding");
        assertThat(grounding.get("outcomes").get("WRITTEN").asInt())
                .isEqualTo(grounding.get("asked").asInt())
                .isPositive();
        assertThat(grounding.get("dropped").propertyNames()).containsAnyOf("NUMBER", "LANGUAGE");
        JsonNode attempt = report.get("attempts").get(0);
        assertThat(attempt.get("prompt").asString()).startsWith("answer/compose@");
        assertThat(attempt.get("sentences").get(0).get("dropped").isNull()).isTrue();
    }

    @Test
    void withoutAModelThereIsNothingToCompare() {
        assertThat(type("evaluate", "--compare", "--set", golden(), "--language", "en"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("duta.llm.provider");
    }

    private static void useModel(FakeGemini fake) {
        System.setProperty("duta.llm.provider", "gemini");
        System.setProperty("duta.llm.api-key", "test-key");
        System.setProperty("duta.llm.model", "gemini-test");
        System.setProperty("duta.llm.base-url", fake.address());
        System.setProperty("duta.llm.prompts", fake.prompts().toAbsolutePath().toString());
    }

    private static void forgetModel() {
        List.of("provider", "api-key", "model", "base-url", "prompts")
                .forEach(it -> System.clearProperty("duta.llm." + it));
    }

    @Test
    void keptQuestionsAreNeverShown() throws IOException {
        assertThat(type("evaluate", "--set", golden(), "--half", "kept", "--report", report().toString()))
                .as(err.toString())
                .isZero();

        assertThat(out + Files.readString(report())).contains("secret").doesNotContain("rahsia", "dipaparkan");
        assertThat(written().get("queries").get(0).get("detail").isNull()).isTrue();
    }

    @Test
    void goldenQuestionsLieWithTheLibraryUnlessASetIsNamed() throws IOException {
        Path library = folder.resolve("library");
        for (Path file : files(SETS.resolve("library"))) {
            Path copy = library.resolve(SETS.resolve("library").relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        Files.createDirectories(library.resolve("evaluation"));
        Files.copy(SETS.resolve("golden.csv"), library.resolve("evaluation/golden.csv"));
        System.setProperty("duta.knowledge.directory", library.toString());
        try {
            assertThat(type("evaluate", "--half", "all", "--json"))
                    .as(err.toString())
                    .isZero();
        } finally {
            serveTheSmallLibrary();
        }

        JsonNode printed = JsonMapper.builder().build().readTree(out.toString());
        assertThat(printed.get("questions").asInt()).isEqualTo(5);
        assertThat(printed.get("settings").get("half").asString()).isEqualTo("all");
    }

    @Test
    void aCitedSectionThatIsNotThereIsNamedInBothLanguages() throws IOException {
        Path set = Files.writeString(
                folder.resolve("golden.csv"),
                Files.readString(Path.of(golden())).replaceFirst("gems.ms#apakah-gem", "gems.ms#tiada"));

        assertThat(type("evaluate", "--set", set.toString(), "--language", "ms"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("golden.csv, baris 2: tiada sumber yang mempunyai bahagian gems.ms#tiada");
        assertThat(type("evaluate", "--set", set.toString(), "--language", "en"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("golden.csv, line 2: no source has the section gems.ms#tiada");
    }

    @Test
    void brokenFilesEndWithOneAndWrongOptionsWithTwo() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.tsv"), "q1\tgem\tmuch\n");

        assertThat(retrieval("--qrels", broken.toString(), "--language", "en")).isEqualTo(1);
        assertThat(err.toString()).contains("broken.tsv, line 1: the gain must be a whole number, not much");
        assertThat(retrieval("--report", folder.resolve("no/folder.json").toString()))
                .isEqualTo(1);

        assertThat(retrieval("--query-language", "fr", "--language", "ms")).isEqualTo(2);
        assertThat(err.toString()).contains("Bahasa mestilah ms atau en, bukan fr");
        assertThat(retrieval("--limit", "-1")).isEqualTo(2);
        assertThat(type("evaluate", "retrieval")).isEqualTo(2);
        assertThat(type("evaluate", "--half", "other", "--language", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("The half is open, kept or all, not other");
    }

    private int retrieval(String... options) {
        var words = new ArrayList<>(List.of("evaluate", "retrieval"));
        List<String> given = List.of(options);
        Stream.of(
                        List.of("--corpus", SETS.resolve("corpus.jsonl").toString()),
                        List.of("--queries", SETS.resolve("queries.jsonl").toString()),
                        List.of("--qrels", SETS.resolve("qrels.tsv").toString()),
                        List.of("--report", report().toString()))
                .filter(it -> !given.contains(it.get(0)))
                .forEach(words::addAll);
        words.addAll(given);
        return type(words.toArray(String[]::new));
    }

    private int type(String... words) {
        return Typing.anew(out, err, words);
    }

    private static String golden() {
        return SETS.resolve("golden.csv").toString();
    }

    private Path report() {
        return folder.resolve("report.json");
    }

    private Path plot() {
        return folder.resolve("plot.svg");
    }

    private JsonNode written() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(report()));
    }

    private static List<String> ids(JsonNode row) {
        return row.get("ids").valueStream().map(JsonNode::asString).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
