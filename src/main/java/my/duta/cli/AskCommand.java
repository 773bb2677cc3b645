package my.duta.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.answer.Answer;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers questions as an officer would be answered, with the same masking and the same abstentions. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "Answers a question, or a list of them.")
final class AskCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "The question, in Malay or English.")
    private @Nullable String question;

    @Option(names = "--file", paramLabel = "QUESTIONS", description = "A file with one question a line, UTF-8.")
    private @Nullable Path file;

    @Option(names = "--as", paramLabel = "EMAIL", description = "Ask as the officer with this address.")
    private @Nullable String email;

    @Option(names = "--json", description = "Print one JSON object a question.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<String> questions = questions();
        PrintWriter out = spec().commandLine().getOut();
        try (ConfigurableApplicationContext rooms = TaskApplication.start()) {
            var printer = new AnswerPrinter(rooms.getBean(Words.class));
            Optional<String> agency = Optional.ofNullable(email)
                    .flatMap(rooms.getBean(Agencies.class)::of)
                    .map(Agency::code);
            var asking = new Asking(rooms, agency);
            for (String asked : questions) {
                Answer answer = asking.answer(asked, List.of());
                out.println(json ? printer.json(asked, answer) : printer.text(answer));
                out.flush();
            }
        }
        return 0;
    }

    private List<String> questions() throws IOException {
        if ((question == null) == (file == null)) {
            throw new ParameterException(spec().commandLine(), "Give either a QUESTION or --file QUESTIONS");
        }
        if (question != null) {
            return List.of(question);
        }
        Path path = Objects.requireNonNull(file);
        if (!Files.isReadable(path)) {
            throw new ParameterException(spec().commandLine(), "Cannot read the file " + path);
        }
        return Files.readAllLines(path).stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
