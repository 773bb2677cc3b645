package my.duta.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.evaluation.EarlierReport;
import my.duta.evaluation.RetrievalEvaluation;
import my.duta.evaluation.RetrievalReport;
import my.duta.evaluation.RetrievalTrials;
import my.duta.index.IndexProperties;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.llm.Embedder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures retrieval and confidence over a public question set. */
@Command(
        name = "retrieval",
        mixinStandardHelpOptions = true,
        description = "Measures retrieval and confidence over a question set in the form of BEIR.")
final class EvaluateRetrievalCommand implements Callable<Integer> {

    @Mixin
    private Speech speech = new Speech();

    @Mixin
    private EvaluationOutput output = new EvaluationOutput();

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "F.jsonl",
            description = "What may be found: _id, title and text a line.")
    private Path corpus = Path.of("");

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "F.jsonl",
            description = "What is asked: _id and text a line, and where known answerable and lang.")
    private Path queries = Path.of("");

    @Option(
            names = "--qrels",
            required = true,
            paramLabel = "F.tsv",
            description = "What is relevant: a query's id, a document's and a gain a line.")
    private Path qrels = Path.of("");

    @Option(names = "--report", required = true, paramLabel = "OUT.json", description = "Where the report goes.")
    private Path report = Path.of("");

    @Option(
            names = "--query-language",
            paramLabel = "ms|en",
            description = "Language of all queries; else each one's lang, or detected.")
    private @Nullable String queryLanguage;

    @Option(
            names = "--corpus-language",
            paramLabel = "ms|en",
            description = "Language of all documents; else each one's lang, or detected.")
    private @Nullable String corpusLanguage;

    @Option(
            names = "--hide-gold",
            description = "Ask each query twice, the second time with all that is relevant to it hidden.")
    private boolean hideGold;

    @Option(names = "--limit", paramLabel = "N", description = "Ask only so many queries, spread over the set.")
    private int limit;

    @Override
    public Integer call() {
        if (limit < 0) {
            throw speech.misunderstood("cli.evaluate.limit");
        }
        var task = new RetrievalEvaluation.Task(
                corpus, queries, qrels, language(queryLanguage), language(corpusLanguage), hideGold, limit);
        return new EvaluationSpeech(speech).attempt(told -> {
            Optional<EarlierReport> baseline = output.baseline();
            try (ConfigurableApplicationContext rooms = ModelApplication.start()) {
                var evaluation = new RetrievalEvaluation(
                        rooms.getBean(Embedder.class),
                        rooms.getBean(IndexProperties.class).directory().resolve("measured"),
                        rooms.getBean(Clock.class));
                RetrievalTrials trials = evaluation.run(task, told::show);
                RetrievalReport measured = trials.report(baseline);
                EvaluationOutput.write(report, speech.json(measured));
                output.writePlot(trials.plot(new Words(), speech.language()));
                new RetrievalPrinter(speech).print(measured);
            }
        });
    }

    private Optional<Language> language(@Nullable String tag) {
        Optional<Language> language = Optional.ofNullable(tag).flatMap(Language::tagged);
        if (tag != null && language.isEmpty()) {
            throw speech.misunderstood("cli.evaluate.language", tag);
        }
        return language;
    }
}
