package my.duta.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import my.duta.manuscript.Block;
import my.duta.manuscript.Element;
import my.duta.manuscript.Place;

/** The sections of an edition as its file has them, heading by heading. */
record Outline(ReadEdition edition, List<Section> sections) {

    Outline {
        sections = List.copyOf(sections);
    }

    /**
     * What stands between a heading and the next.
     *
     * @param level of the heading; 1 for the title, and for what stands before the first heading
     * @param path the headings down to this one, without the title
     * @param provenance the lines that name the sources of facts
     */
    record Section(String heading, int level, List<String> path, Place place, List<Element> body, String provenance) {

        Section {
            path = List.copyOf(path);
            body = List.copyOf(body);
        }

        /** What it says, without heading and provenance. */
        String words() {
            return blocks().map(Block::words).collect(Collectors.joining("\n"));
        }

        java.util.stream.Stream<Block> blocks() {
            return body.stream().map(Outline::block);
        }
    }

    static Outline of(ReadEdition edition) {
        var sections = new ArrayList<Section>();
        String title = edition.edition().title();
        Place place = Place.WHOLE;
        int level = 1;
        List<String> path = List.of();
        String heading = title;
        var body = new ArrayList<Element>();
        var provenance = new ArrayList<String>();
        for (Element element : edition.manuscript().elements()) {
            if (element instanceof Element.Heading next) {
                sections.add(new Section(heading, level, path, place, body, String.join("\n", provenance)));
                body.clear();
                provenance.clear();
                heading = next.words();
                level = next.level();
                place = next.place();
                var deeper = new ArrayList<>(path.subList(0, Math.min(path.size(), Math.max(0, level - 2))));
                if (level > 1) {
                    deeper.add(heading);
                }
                path = deeper;
            } else if (Sections.isProvenance(block(element))) {
                provenance.add(block(element).words());
            } else {
                body.add(element);
            }
        }
        sections.add(new Section(heading, level, path, place, body, String.join("\n", provenance)));
        if (sections.get(0).body().isEmpty() && sections.size() > 1) {
            sections.remove(0);
        }
        return new Outline(edition, sections);
    }

    /** Where a section begins. */
    Place placeOf(List<String> path) {
        return sections.stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .map(Section::place)
                .orElse(Place.WHOLE);
    }

    private static Block block(Element element) {
        if (element instanceof Element.Body body) {
            return body.block();
        }
        return new Block.Prose(
                element instanceof Element.Quotation quotation
                        ? quotation.words()
                        : ((Element.Heading) element).words());
    }
}
