package my.duta.knowledge;

import java.util.ArrayList;
import java.util.List;
import my.duta.manuscript.Place;

/** Two editions of one source, which must say the same. */
record EditionPair(ReadEdition one, ReadEdition other) {

    /** A section, and the one that stands in its place in the other edition. */
    record Twins(Outline.Section one, Outline.Section other) {}

    /** Every edition beside the last of its source, which is the Malay one. */
    static List<EditionPair> in(ReadLibrary read) {
        var pairs = new ArrayList<EditionPair>();
        read.bySource().values().forEach(editions -> {
            ReadEdition last = editions.get(editions.size() - 1);
            editions.subList(0, editions.size() - 1).forEach(it -> pairs.add(new EditionPair(last, it)));
        });
        return pairs;
    }

    /** The sections side by side; none if they do not stand side by side. */
    List<Twins> twins() {
        List<Outline.Section> ours = Outline.of(one).sections();
        List<Outline.Section> theirs = Outline.of(other).sections();
        if (!levels(ours).equals(levels(theirs))) {
            return List.of();
        }
        var twins = new ArrayList<Twins>();
        for (int i = 0; i < ours.size(); i++) {
            twins.add(new Twins(ours.get(i), theirs.get(i)));
        }
        return twins;
    }

    /** Something in which they differ, told of the first. */
    Finding finding(Finding.Kind kind, Place place, String... details) {
        var all = new ArrayList<String>();
        all.add(other.file().name());
        all.addAll(List.of(details));
        return new Finding(kind, one.file().name(), place, all);
    }

    static List<Integer> levels(List<Outline.Section> sections) {
        return sections.stream().map(Outline.Section::level).toList();
    }
}
