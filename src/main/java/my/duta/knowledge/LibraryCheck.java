package my.duta.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import my.duta.directory.Agencies;
import my.duta.language.LanguageDetector;
import my.duta.language.MalayMarkers;
import my.duta.manuscript.ManuscriptReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks through a library as a careful colleague would before it is published. */
@Component
public class LibraryCheck {

    private final ManuscriptReader reader;
    private final List<Check> checks;

    @Autowired
    public LibraryCheck(
            ManuscriptReader reader, Agencies agencies, LanguageDetector detector, MalayMarkers markers, Clock clock) {
        this(
                reader,
                List.of(
                        new LinkCheck(),
                        new EditionCheck(),
                        new StructureCheck(),
                        new NumberCheck(),
                        new DuplicateCheck(clock),
                        new ContradictionCheck(clock),
                        new DateCheck(clock),
                        new LanguageCheck(detector, markers),
                        new SectionCheck(),
                        new AudienceCheck(agencies.all().stream()
                                .map(it -> it.code().toUpperCase(Locale.ROOT))
                                .collect(Collectors.toUnmodifiableSet())),
                        new SuccessionCheck(),
                        new FileCheck()));
    }

    LibraryCheck(ManuscriptReader reader, List<Check> checks) {
        this.reader = reader;
        this.checks = List.copyOf(checks);
    }

    /** All that is to be said of a library: errors first, then by file and place. */
    public List<Finding> of(Library library) {
        return of(library, library.read(reader));
    }

    /** All that is to be said of a library that was read before. */
    List<Finding> of(Library library, ReadLibrary read) {
        var findings = new ArrayList<>(read.findings());
        checks.forEach(it -> findings.addAll(it.findings(library, read)));
        return findings.stream().distinct().sorted().toList();
    }

    /**
     * Lets a library pass that may be published.
     *
     * @throws LibraryUnsound if there is an error among the findings
     */
    ReadLibrary sound(Library library, ReadLibrary read) {
        List<Finding> findings = of(library, read);
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new LibraryUnsound(findings);
        }
        return read;
    }
}
