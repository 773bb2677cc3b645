package my.duta.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import my.duta.manuscript.Block;
import my.duta.manuscript.Place;

/** Do the editions of a source have the same sections, and in them the same lists and tables? */
final class StructureCheck implements Check {

    private static final String NONE = "–";
    private static final Pattern PAGE = Pattern.compile("https://[^\\s,;]+");

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        var findings = new ArrayList<Finding>();
        for (EditionPair pair : EditionPair.in(read)) {
            sections(pair, findings);
            for (EditionPair.Twins it : pair.twins()) {
                compare(pair, it, Finding.Kind.LISTS_DIFFER, StructureCheck::lists, findings);
                compare(pair, it, Finding.Kind.TABLES_DIFFER, StructureCheck::tables, findings);
            }
        }
        return findings;
    }

    /** Names the headings from which on the editions go apart: by level, else by what stands below them. */
    private static void sections(EditionPair pair, List<Finding> findings) {
        List<Outline.Section> ours = Outline.of(pair.one()).sections();
        List<Outline.Section> theirs = Outline.of(pair.other()).sections();
        boolean nothingToCompare =
                pair.one().chunks().isEmpty() || pair.other().chunks().isEmpty();
        if (nothingToCompare || EditionPair.levels(ours).equals(EditionPair.levels(theirs))) {
            return;
        }
        int at = 0;
        while (at < Math.min(ours.size(), theirs.size()) && alike(ours.get(at), theirs.get(at))) {
            at++;
        }
        findings.add(pair.finding(
                Finding.Kind.SECTIONS_DIFFER,
                at < ours.size() ? ours.get(at).place() : Place.WHOLE,
                heading(ours, at),
                heading(theirs, at)));
    }

    private static boolean alike(Outline.Section one, Outline.Section other) {
        return one.level() == other.level()
                && lists(one).equals(lists(other))
                && tables(one).equals(tables(other))
                && Numbers.in(one.words()).agreesWith(Numbers.in(other.words()))
                && pages(one).equals(pages(other));
    }

    private static Set<String> pages(Outline.Section section) {
        return PAGE.matcher(section.provenance())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String heading(List<Outline.Section> sections, int at) {
        return at < sections.size() ? sections.get(at).heading() : NONE;
    }

    private static void compare(
            EditionPair pair,
            EditionPair.Twins twins,
            Finding.Kind kind,
            Function<Outline.Section, String> shape,
            List<Finding> findings) {
        String one = shape.apply(twins.one());
        String other = shape.apply(twins.other());
        if (!one.equals(other)) {
            findings.add(pair.finding(kind, twins.one().place(), twins.one().heading(), one, other));
        }
    }

    private static String lists(Outline.Section section) {
        return shapes(
                section,
                it -> it instanceof Block.Items items ? "" + items.items().size() : "");
    }

    private static String tables(Outline.Section section) {
        return shapes(
                section,
                it -> it instanceof Block.Table table
                        ? table.rows().size() + " × " + table.columns().size()
                        : "");
    }

    private static String shapes(Outline.Section section, Function<Block, String> shape) {
        String shapes = section.blocks().map(shape).filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
        return shapes.isEmpty() ? NONE : shapes;
    }
}
