package my.duta.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.Edition;
import my.duta.manuscript.Block;
import my.duta.manuscript.Element;
import my.duta.manuscript.Manuscript;
import my.duta.manuscript.Place;

/**
 * Cuts a manuscript into chunks: one for each section, or several for a long one, each knowing its neighbours.
 *
 * <p>The last quotation or paragraph of a section that begins with {@code Sumber:} or {@code Source:} is its provenance.
 * A section with sub-sections is cut at these, and its provenance is theirs too unless they name their own.
 */
final class Sections {

    private static final Pattern PROVENANCE = Pattern.compile("^(?:Sumber|Source)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_IN_AN_ANCHOR = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String file;
    private final Edition edition;
    private final List<Finding> findings;
    private final List<Part> parts = new ArrayList<>();
    private boolean titled;

    private Sections(String file, Edition edition, List<Finding> findings) {
        this.file = file;
        this.edition = edition;
        this.findings = findings;
    }

    /**
     * The chunks of an edition in order.
     *
     * @param findings takes what is wrong with the structure
     */
    static List<Chunk> of(String file, Edition edition, Manuscript manuscript, List<Finding> findings) {
        var sections = new Sections(file, edition, findings);
        Place first =
                manuscript.elements().stream().findFirst().map(Element::place).orElse(Place.WHOLE);
        sections.parts.add(new Part(List.of(), first));
        manuscript.elements().forEach(sections::add);
        if (sections.parts.stream().allMatch(it -> it.blocks.isEmpty())) {
            findings.add(new Finding(Finding.Kind.NO_SECTIONS, file, Place.WHOLE));
        }
        return sections.chunks();
    }

    /** Whether a block says where the facts of its section come from. */
    static boolean isProvenance(Block block) {
        return block instanceof Block.Prose prose
                && PROVENANCE.matcher(prose.text()).lookingAt();
    }

    /** What stands between two headings. */
    private static final class Part {

        final List<String> headings;
        final Place place;
        final List<Block> blocks = new ArrayList<>();
        String provenance = "";

        Part(List<String> headings, Place place) {
            this.headings = headings;
            this.place = place;
        }
    }

    private void add(Element element) {
        Part part = parts.get(parts.size() - 1);
        if (element instanceof Element.Heading heading) {
            add(heading, part);
        } else if (element instanceof Element.Quotation quotation) {
            add(quotation.words(), new Block.Prose(quotation.words()), part);
        } else if (element instanceof Element.Body body) {
            if (body.block() instanceof Block.Prose prose) {
                add(prose.text(), prose, part);
            } else {
                part.blocks.add(body.block());
            }
        }
    }

    private void add(Element.Heading heading, Part part) {
        if (heading.level() == 1) {
            if (titled) {
                findings.add(new Finding(Finding.Kind.SECOND_TITLE, file, heading.place(), heading.words()));
            }
            titled = true;
            return;
        }
        int depth = heading.level() - 1;
        if (depth > part.headings.size() + 1) {
            findings.add(new Finding(Finding.Kind.HEADING_SKIPS_LEVEL, file, heading.place(), heading.words()));
            return;
        }
        var path = new ArrayList<>(part.headings.subList(0, depth - 1));
        path.add(heading.words());
        parts.add(new Part(path, heading.place()));
    }

    private static void add(String words, Block block, Part part) {
        var found = PROVENANCE.matcher(words);
        if (found.lookingAt()) {
            part.provenance = words.substring(found.end()).replace('\n', ' ').strip();
        } else {
            part.blocks.add(block);
        }
    }

    private List<Chunk> chunks() {
        shareProvenance();
        String name = edition.source() + "@" + edition.version() + "."
                + edition.language().code() + "#";
        var anchors = new HashSet<String>();
        var unjoined = new ArrayList<Chunk>();
        for (Part part : parts) {
            if (part.blocks.isEmpty()) {
                continue;
            }
            String heading = part.headings.isEmpty() ? edition.title() : part.headings.get(part.headings.size() - 1);
            String anchor = anchor(heading, anchors);
            List<List<Block>> pieces = LongSections.cut(part.blocks);
            for (int i = 0; i < pieces.size(); i++) {
                unjoined.add(new Chunk(
                        new ChunkId(name + anchor + (i == 0 ? "" : "~" + (i + 1))),
                        edition,
                        part.headings,
                        anchor,
                        pieces.get(i),
                        part.place.unit() == Place.Unit.LINE ? Optional.empty() : Optional.of(part.place),
                        List.of(),
                        part.provenance,
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return joined(unjoined);
    }

    private void shareProvenance() {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.headings.size() != 1) {
                continue;
            }
            // The last quotation of a section lies in its last sub-section, and speaks for all of them.
            int end = i + 1;
            while (end < parts.size() && parts.get(end).headings.size() > 1) {
                end++;
            }
            String shared = part.provenance.isEmpty() ? parts.get(end - 1).provenance : part.provenance;
            parts.subList(i, end).stream().filter(it -> it.provenance.isEmpty()).forEach(it -> it.provenance = shared);
        }
    }

    private static List<Chunk> joined(List<Chunk> chunks) {
        var joined = new ArrayList<Chunk>();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk it = chunks.get(i);
            joined.add(new Chunk(
                    it.id(),
                    it.edition(),
                    it.headings(),
                    it.anchor(),
                    it.blocks(),
                    it.place(),
                    it.asked(),
                    it.provenance(),
                    i == 0 ? Optional.empty() : Optional.of(chunks.get(i - 1).id()),
                    i == chunks.size() - 1
                            ? Optional.empty()
                            : Optional.of(chunks.get(i + 1).id())));
        }
        return joined;
    }

    private static String anchor(String heading, Set<String> taken) {
        String slug = NOT_IN_AN_ANCHOR
                .matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
        String anchor = slug;
        for (int i = 2; !taken.add(anchor); i++) {
            anchor = slug + "-" + i;
        }
        return anchor;
    }
}
