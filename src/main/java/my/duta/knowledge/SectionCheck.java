package my.duta.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import my.duta.index.Chunk;

/** Can every section be found and cited: is it neither empty nor too long, and does it say where its facts come from? */
final class SectionCheck implements Check {

    /** Words beyond which an embedding model may not read a piece to its end; a piece of blocks is cut at fewer. */
    private static final int LONGEST = 450;

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        var findings = new ArrayList<Finding>();
        for (ReadEdition edition : read.editions()) {
            Outline outline = Outline.of(edition);
            empty(outline, findings);
            var seen = new HashSet<String>();
            for (Chunk chunk : edition.chunks()) {
                int words = chunk.words().strip().split("\\s+").length;
                if (words > LONGEST) {
                    add(outline, chunk, Finding.Kind.SECTION_TOO_LONG, Integer.toString(words), findings);
                }
                if (chunk.provenance().isEmpty() && seen.add(chunk.anchor())) {
                    add(outline, chunk, Finding.Kind.PROVENANCE_MISSING, "", findings);
                }
            }
        }
        return findings;
    }

    /** A heading needs words below it, be they under headings of its own. */
    private static void empty(Outline outline, List<Finding> findings) {
        List<Outline.Section> sections = outline.sections();
        for (int i = 0; i < sections.size(); i++) {
            Outline.Section it = sections.get(i);
            boolean hasParts = i + 1 < sections.size() && sections.get(i + 1).level() > it.level();
            if (it.level() > 1 && it.words().isBlank() && !hasParts) {
                findings.add(new Finding(
                        Finding.Kind.SECTION_EMPTY, outline.edition().file().name(), it.place(), it.heading()));
            }
        }
    }

    private static void add(Outline outline, Chunk chunk, Finding.Kind kind, String detail, List<Finding> findings) {
        var details = new ArrayList<String>();
        details.add(chunk.heading());
        if (!detail.isEmpty()) {
            details.add(detail);
            details.add(Integer.toString(LONGEST));
        }
        findings.add(new Finding(
                kind,
                outline.edition().file().name(),
                chunk.place().orElse(outline.placeOf(chunk.headings())),
                details));
    }
}
