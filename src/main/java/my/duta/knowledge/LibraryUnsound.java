package my.duta.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** The library has errors, so that it cannot be published until its maintainers have mended them. */
public final class LibraryUnsound extends RuntimeException {

    private final List<Finding> findings;

    LibraryUnsound(List<Finding> findings) {
        super(findings.stream()
                .filter(Finding::isError)
                .sorted()
                .map(it -> it.file()
                        + (it.place().number() == 0 ? "" : ":" + it.place().number()) + " " + it.kind()
                        + (it.details().isEmpty() ? "" : " " + String.join(", ", it.details())))
                .collect(Collectors.joining("; ")));
        this.findings = findings.stream().sorted().toList();
    }

    /** All findings, the errors among them first. */
    public List<Finding> findings() {
        return findings;
    }
}
