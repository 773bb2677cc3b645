package my.duta.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import my.duta.manuscript.Block;
import my.duta.manuscript.Element;
import my.duta.manuscript.Format;
import my.duta.manuscript.Manuscript;

/**
 * A manuscript of {@code src/training}, ready to be laid out.
 *
 * @param frontMatter its lines, without the dashes
 * @param day on which it was last checked, the only date that the made files bear
 */
record TrainingText(String frontMatter, String language, String title, LocalDate day, List<Section> sections) {

    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';
    private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\n(.*?)\n---\n");
    private static final Pattern DAY = Pattern.compile("(?m)^checked-on: (\\S+)$");
    private static final Pattern NOTES = Pattern.compile("^(?:Nota|Notes): ");

    /** A section with its last line, which says where it comes from. */
    record Section(String heading, List<Block> blocks, String provenance) {

        /** What a speaker says and does not show. */
        List<String> notes() {
            return blocks.stream()
                    .filter(TrainingText::isNotes)
                    .map(it -> withoutLabel(it.words()))
                    .toList();
        }

        List<Block> shown() {
            return blocks.stream().filter(it -> !isNotes(it)).toList();
        }
    }

    /** Words that are set in one way. */
    record Run(String words, boolean bold) {}

    static TrainingText of(Path file) {
        try {
            String text = Files.readString(file);
            Matcher matter = FRONT_MATTER.matcher(text);
            Matcher day = DAY.matcher(text);
            if (!matter.find() || !day.find()) {
                throw new IllegalArgumentException(file + " has no front matter");
            }
            String marked = BOLD.matcher(text.substring(matter.end())).replaceAll(BEGIN + "$1" + END);
            Manuscript manuscript = Editions.READER.read(Format.MARKDOWN, marked.getBytes(StandardCharsets.UTF_8));
            String language = file.getFileName().toString().replace(".md", "");
            return of(matter.group(1), language, LocalDate.parse(day.group(1)), manuscript);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrainingText of(String matter, String language, LocalDate day, Manuscript manuscript) {
        String title = "";
        var sections = new ArrayList<Section>();
        for (Element it : manuscript.elements()) {
            if (it instanceof Element.Heading heading && heading.level() == 1) {
                title = heading.words();
            } else if (it instanceof Element.Heading heading && heading.level() == 2) {
                sections.add(new Section(heading.words(), new ArrayList<>(), ""));
            } else if (it instanceof Element.Body body) {
                sections.get(sections.size() - 1).blocks().add(body.block());
            } else if (it instanceof Element.Quotation quotation) {
                Section last = sections.remove(sections.size() - 1);
                sections.add(new Section(last.heading(), last.blocks(), quotation.words()));
            } else {
                throw new IllegalArgumentException("Nobody lays out " + it);
            }
        }
        return new TrainingText(matter, language, title, day, sections);
    }

    /** A text parted at the begin and the end of what is bold. */
    static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        int from = 0;
        boolean bold = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == BEGIN || text.charAt(i) == END) {
                if (i > from) {
                    runs.add(new Run(text.substring(from, i), bold));
                }
                bold = i < text.length() && text.charAt(i) == BEGIN;
                from = i + 1;
            }
        }
        return runs;
    }

    /** A text without the marks of what is bold. */
    static String plain(String text) {
        return text.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
    }

    static String withoutLabel(String notes) {
        return NOTES.matcher(notes).replaceFirst("");
    }

    private static boolean isNotes(Block block) {
        return block instanceof Block.Prose && NOTES.matcher(block.words()).find();
    }

    boolean isMalay() {
        return language.equals("ms");
    }
}
