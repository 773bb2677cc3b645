package my.duta.knowledge;

import java.util.ArrayList;
import java.util.List;
import my.duta.manuscript.Place;
import my.duta.manuscript.Remark;

/** Are there files that nobody reads, and in those that are read, anything that was left out? */
final class FileCheck implements Check {

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        var findings = new ArrayList<Finding>();
        library.strays()
                .forEach(it -> findings.add(new Finding(
                        it.endsWith(FrontMatter.ENDING) ? Finding.Kind.FRONT_MATTER_ALONE : Finding.Kind.FILE_NOT_READ,
                        it,
                        Place.WHOLE)));
        read.editions()
                .forEach(edition -> edition.manuscript()
                        .remarks()
                        .forEach(it -> findings.add(
                                new Finding(kind(it.kind()), edition.file().name(), it.place(), details(it)))));
        return findings;
    }

    private static Finding.Kind kind(Remark.Kind kind) {
        return switch (kind) {
            case HIDDEN_TEXT -> Finding.Kind.HIDDEN_TEXT;
            case PAGE_WITHOUT_TEXT -> Finding.Kind.PAGE_WITHOUT_TEXT;
            case EMBEDDED_FILE -> Finding.Kind.EMBEDDED_FILE;
            case MACRO -> Finding.Kind.MACRO;
        };
    }

    private static List<String> details(Remark remark) {
        return remark.kind() == Remark.Kind.PAGE_WITHOUT_TEXT
                ? List.of()
                : List.of(remark.detail().isEmpty() ? "–" : remark.detail());
    }
}
