package my.duta.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.evaluation.EarlierReport;
import my.duta.evaluation.GoldenEvaluation;
import my.duta.evaluation.GoldenFile;
import my.duta.evaluation.GoldenReport;
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
                GoldenTrials trials = evaluation(rooms).run(file, asked, told::show);
                tell(trials.report(baseline));
                output.writePlot(trials.plot(new Words(), speech.language()));
            }
        });
    }

    private static GoldenEvaluation evaluation(ConfigurableApplicationContext rooms) {
        var asking = new Asking(rooms, Optional.empty());
        return new GoldenEvaluation(
                rooms.getBean(ServingIndex.class),
                rooms.getBean(Finder.class),
                asking::answer,
                rooms.getBean(LanguageDetector.class));
    }

    private void tell(GoldenReport measured) {
        if (report != null) {
            EvaluationOutput.write(report, speech.json(measured));
        }
        if (json) {
            speech.printJson(measured);
        } else {
            new GoldenPrinter(speech).print(measured);
        }
    }
}
