package my.duta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import my.duta.knowledge.Finding;
import my.duta.knowledge.LibraryUnsound;
import my.duta.knowledge.NotPublished;
import my.duta.language.Language;
import my.duta.language.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What a command says to its maintainer: in the language asked for, else that of the machine. */
final class Speech {

    private final Words words = new Words();
    private final JsonMapper mapper = JsonMapper.builder().build();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--language", paramLabel = "ms|en", description = "Language of what is printed.")
    private @Nullable String tag;

    /**
     * The language.
     *
     * @throws ParameterException if another than ours was asked for
     */
    Language language() {
        if (tag == null) {
            return Language.tagged(Locale.getDefault().toLanguageTag()).orElse(Language.ENGLISH);
        }
        return Language.tagged(tag)
                .orElseThrow(() -> new ParameterException(command(), "The language is ms or en, not " + tag));
    }

    String say(String key, Object... arguments) {
        return words.say(language(), key, arguments);
    }

    /** Where the result goes. */
    PrintWriter out() {
        return command().getOut();
    }

    void print(String line) {
        out().println(line);
        out().flush();
    }

    void printJson(Object value) {
        print(json(value));
    }

    String json(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** What was typed cannot be done; thrown, it ends the command with its usage. */
    ParameterException misunderstood(String key, Object... arguments) {
        return new ParameterException(command(), say(key, arguments));
    }

    /** Tells what goes on, or what went wrong, beside the result. */
    void tell(String line) {
        command().getErr().println(line);
        command().getErr().flush();
    }

    /** Tells what stands in the way of a publication; the command ends with what it returns. */
    int refused(LibraryUnsound unsound) {
        tell(say("cli.knowledge.unsound"));
        return refused(unsound.findings());
    }

    /** Tells what is wrong with a library; the command ends with what it returns. */
    int refused(List<Finding> findings) {
        new FindingPrinter(language()).print(command().getErr(), findings);
        command().getErr().flush();
        return 1;
    }

    /** Tells why a generation cannot serve as was asked; the command ends with what it returns. */
    int refused(NotPublished reason) {
        tell(say("cli.knowledge.not-published." + reason.reason()));
        return 1;
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
