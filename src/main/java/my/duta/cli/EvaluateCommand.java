package my.duta.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import my.duta.answer.Answers;
import my.duta.evaluation.ComparedTrials;
import my.duta.evaluation.EarlierReport;
import my.duta.evaluation.GoldenEvaluation;
import my.duta.evaluation.GoldenFile;
import my.duta.evaluation.GoldenTrials;
import my.duta.evaluation.Half;
import my.duta.index.ServingIndex;
import my.duta.knowledge.KnowledgeProperties;
import my.duta.language.LanguageDetector;
import my.duta.language.Words;
import my.duta.retrieval.Finder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how well Duta answers the golden questions. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well Duta answers the golden questions.",
            "One half of them is open; the other is kept for the final figures. Of the kept half only totals and"
                    + " slices are told, never a question, so that nobody makes Duta better on what is to measure it."
        },
        subcommands = EvaluateRetrievalCommand.class)
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private Speech speech = new Speech();

    @Mixin
    private EvaluationOutput output = new EvaluationOutput();

    @Option(
            names = "--set",
            paramLabel = "FILE",
            description = "The table of questions; without it the one of the library, or the one built in.")
    private @Nullable Path set;

    @Option(
            names = "--half",
            paramLabel = "open|kept|all",
            description = "Which half to ask: open (the default), kept (held out; totals and slices only), or all.")
    private String half = "open";

    @Option(names = "--report", paramLabel = "OUT.json", description = "Where the report goes.")
    private @Nullable Path report;

    @Option(
            names = "--compare",
            description = {
                "Answer each question twice, by quoting and as the model writes that duta.llm names, and tell both side"
                        + " by side, with what of the model's sentences stood in the sources."
            })
    private boolean compare;

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Half asked = Half.named(half).orElseThrow(() -> speech.misunderstood("cli.evaluate.half", half));
        return new EvaluationSpeech(speech).attempt(told -> {
            Optional<EarlierReport> baseline = output.baseline();
            try (ConfigurableApplicationContext rooms = TaskApplication.start()) {
                Path library = rooms.getBean(KnowledgeProperties.class).directory();
                GoldenFile file = GoldenFile.find(Optional.ofNullable(set), library);
                var asking = new Asking(rooms, Optional.empty());
                if (compare) {
                    needsModel(rooms);
                    ComparedTrials trials = evaluation(rooms).compare(file, asked, asking, told::show);
                    tell(trials.report(baseline), new ComparedPrinter(speech)::print);
                    output.writePlot(trials.plot(new Words(), speech.language()));
                } else {
                    GoldenTrials trials = evaluation(rooms).run(file, asked, asking::answer, told::show);
                    tell(trials.report(baseline), new GoldenPrinter(speech)::print);
                    output.writePlot(trials.plot(new Words(), speech.language()));
                }
            }
        });
    }

    private void needsModel(ConfigurableApplicationContext rooms) {
        if (!rooms.getBean(Answers.class).hasModel()) {
            throw speech.misunderstood("cli.evaluate.no-model");
        }
    }

    private static GoldenEvaluation evaluation(ConfigurableApplicationContext rooms) {
        return new GoldenEvaluation(
                rooms.getBean(ServingIndex.class), rooms.getBean(Finder.class), rooms.getBean(LanguageDetector.class));
    }

    private <T> void tell(T measured, Consumer<T> print) {
        if (report != null) {
            EvaluationOutput.write(report, speech.json(measured));
        }
        if (json) {
            speech.printJson(measured);
        } else {
            print.accept(measured);
        }
    }
}
