package my.duta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import my.duta.knowledge.KnowledgeProperties;
import my.duta.knowledge.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which library a command is about. */
final class LibraryDirectory {

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
    Optional<Path> named(CommandLine command) {
        Optional<Path> named = Optional.ofNullable(directory);
        if (named.filter(it -> !Files.isDirectory(it)).isPresent()) {
            throw new ParameterException(command, "There is no folder " + directory);
        }
        return named;
    }

    /**
     * Finds the library.
     *
     * @throws ParameterException if a folder was named that is none
     */
    Library library(CommandLine command, ApplicationContext rooms) {
        return Library.in(named(command)
                .orElseGet(() -> rooms.getBean(KnowledgeProperties.class).directory()));
    }
}
