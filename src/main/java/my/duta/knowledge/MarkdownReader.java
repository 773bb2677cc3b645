package my.duta.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import my.duta.index.Block;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.Edition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads one edition of a source, written in Markdown, as chunks: one for each section, or several for a long one.
 *
 * <p>The quotation at the end of a section that begins with {@code Sumber:} or {@code Source:} is its provenance. A
 * section with sub-sections is cut at these, and its provenance is theirs too unless they name their own.
 */
public final class MarkdownReader {

    private static final Pattern PROVENANCE = Pattern.compile("^(?:Sumber|Source)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_IN_AN_ANCHOR = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    /**
     * Reads a file.
     *
     * @return its chunks in order, each knowing its neighbours
     * @throws SourceUnreadable at the first thing that is wrong
     */
    public List<Chunk> read(SourceFile file) {
        var matter = new FrontMatter(file);
        Edition edition = matter.edition();
        List<Part> parts = parts(file, matter);
        if (parts.stream().allMatch(it -> it.blocks.isEmpty())) {
            throw new SourceUnreadable(file.name(), matter.end(), "there is no text below the front matter");
        }
        return chunks(edition, parts);
    }

    /** What stands between two headings. */
    private static final class Part {

        final List<String> headings;
        final List<Block> blocks = new ArrayList<>();
        String provenance = "";

        Part(List<String> headings) {
            this.headings = headings;
        }
    }

    private List<Part> parts(SourceFile file, FrontMatter matter) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(List.of()));
        boolean titled = false;
        for (Node node = parser.parse(matter.body()).getFirstChild(); node != null; node = node.getNext()) {
            Part part = parts.get(parts.size() - 1);
            if (node instanceof Heading heading) {
                String words = MarkdownText.of(heading);
                int line = matter.end() + lineOf(heading);
                if (words.isBlank()) {
                    throw new SourceUnreadable(file.name(), line, "a heading without words");
                }
                if (heading.getLevel() == 1) {
                    if (titled) {
                        throw new SourceUnreadable(file.name(), line, "a second title; sections begin with ##");
                    }
                    titled = true;
                } else {
                    parts.add(new Part(path(part.headings, words, heading.getLevel() - 1, file, line)));
                }
            } else {
                add(node, part, file, matter.end() + lineOf(node));
            }
        }
        return parts;
    }

    private static List<String> path(List<String> before, String heading, int depth, SourceFile file, int line) {
        if (depth > before.size() + 1) {
            throw new SourceUnreadable(file.name(), line, "this heading skips a level");
        }
        var path = new ArrayList<>(before.subList(0, depth - 1));
        path.add(heading);
        return path;
    }

    private static void add(Node node, Part part, SourceFile file, int line) {
        if (node instanceof BlockQuote) {
            String words = MarkdownText.of(node);
            var found = PROVENANCE.matcher(words);
            if (found.lookingAt()) {
                part.provenance =
                        words.substring(found.end()).replace('\n', ' ').strip();
            } else if (!words.isBlank()) {
                part.blocks.add(new Block.Prose(words));
            }
        } else if (node instanceof BulletList || node instanceof OrderedList) {
            part.blocks.add(new Block.Items(node instanceof OrderedList, MarkdownText.items(node)));
        } else if (node instanceof TableBlock table) {
            part.blocks.add(MarkdownText.table(table));
        } else if (node instanceof Paragraph || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            String words = MarkdownText.of(node);
            if (!words.isBlank()) {
                part.blocks.add(new Block.Prose(words));
            }
        } else if (node instanceof HtmlBlock html && !html.getLiteral().startsWith("<!--")) {
            throw new SourceUnreadable(file.name(), line, "HTML is not read; write it as Markdown");
        } else if (!(node instanceof ThematicBreak || node instanceof HtmlBlock)) {
            throw new SourceUnreadable(
                    file.name(), line, "nobody can read a " + node.getClass().getSimpleName());
        }
    }

    /** The line of the text that a node begins on, from 1. */
    private static int lineOf(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    }

    private static List<Chunk> chunks(Edition edition, List<Part> parts) {
        shareProvenance(parts);
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
                var id = new ChunkId(name + anchor + (i == 0 ? "" : "~" + (i + 1)));
                unjoined.add(new Chunk(
                        id,
                        edition,
                        part.headings,
                        anchor,
                        pieces.get(i),
                        part.provenance,
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return joined(unjoined);
    }

    private static void shareProvenance(List<Part> parts) {
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
