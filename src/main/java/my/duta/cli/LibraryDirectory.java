package my.duta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import my.duta.knowledge.KnowledgeProperties;
import my.duta.knowledge.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which library a command is about. */
final class LibraryDirectory {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The library's folder; without it the one of the settings, or the one built in.")
    private @Nullable Path directory;

    /**
     * The folder that was named, if one was.
     *
     * @throws ParameterException if it is none
     */
    Optional<Path> named() {
        Optional<Path> named = Optional.ofNullable(directory);
        if (named.filter(it -> !Files.isDirectory(it)).isPresent()) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "There is no folder " + directory);
        }
        return named;
    }

    /**
     * Finds the library.
     *
     * @throws ParameterException if a folder was named that is none
     */
    Library library(ApplicationContext rooms) {
        return Library.in(
                named().orElseGet(() -> rooms.getBean(KnowledgeProperties.class).directory()));
    }
}
