package my.duta.index;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import my.duta.manuscript.Block;
import my.duta.manuscript.Place;

/**
 * A section of a source as it is indexed and cited.
 *
 * @param edition the edition of the source that the section belongs to
 * @param headings the path of headings down to this section, without the title of the source
 * @param anchor names the section within its edition
 * @param blocks what the section says, in order
 * @param place the page, slide or sheet that it begins on; none for a text without these
 * @param asked how officers ask for what it says, in other words; searched, never shown
 * @param provenance where the facts come from and how sure they are, one line; empty if the section names none
 */
public record Chunk(
        ChunkId id,
        Edition edition,
        List<String> headings,
        String anchor,
        List<Block> blocks,
        Optional<Place> place,
        List<String> asked,
        String provenance,
        Optional<ChunkId> previous,
        Optional<ChunkId> next) {

    public Chunk {
        headings = List.copyOf(headings);
        blocks = List.copyOf(blocks);
        // A generation that was kept before there were any has none.
        asked = List.copyOf(Objects.requireNonNullElse(asked, List.of()));
    }

    /** The same chunk with how officers ask for it. */
    public Chunk withAsked(List<String> questions) {
        return new Chunk(id, edition, headings, anchor, blocks, place, questions, provenance, previous, next);
    }

    /** The heading nearest to the text; the title of the source for a section without one. */
    public String heading() {
        return headings.isEmpty() ? edition.title() : headings.get(headings.size() - 1);
    }

    /** What the section says, as plain text. */
    public String words() {
        return blocks.stream().map(Block::words).collect(Collectors.joining("\n"));
    }

    /** The title of the source, the headings and the words, one a line: what a chunk means to a model. */
    public String withHeadings() {
        var lines = new ArrayList<String>();
        lines.add(edition.title());
        lines.addAll(headings);
        lines.add(words());
        return String.join("\n", lines);
    }

    /** The page of the section, for a citation: the address of the source, and within a PDF the page to open at. */
    public Optional<URI> address() {
        return edition.address()
                .map(it -> place.filter(at -> at.unit() == Place.Unit.PAGE && isPdf(it))
                        .map(at -> URI.create(it + "#page=" + at.number()))
                        .orElse(it));
    }

    private static boolean isPdf(URI address) {
        return address.getFragment() == null
                && address.getPath() != null
                && address.getPath().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }
}
