package my.duta.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands in the body of a Word file, in order. Comments, headers and footers do not.
 *
 * <p>Word stores no pages, but where they began when it last laid the text out. Only if there are as many of them as
 * the file says it has pages do we believe them; otherwise no place is named.
 */
final class DocxBody {

    private static final Set<String> BLOCKS = Set.of("p", "tbl", "sdt", "background");
    private static final String TYPED_BULLET = "^[•●▪◦‣·\uF0B7]\\s*(?=\\S)";

    private final OfficeFile file;
    private final ManuscriptBuilder builder = new ManuscriptBuilder();
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxText text;
    private final Map<String, XmlElement> notes = new HashMap<>();
    private final List<String> notesOfSection = new ArrayList<>();
    private final List<StringBuilder> items = new ArrayList<>();
    private Place itemsBegin = Place.WHOLE;
    private DocxNumbering.Item lastItem = new DocxNumbering.Item("", 0, false);
    private String unfinished = "";

    DocxBody(OfficeFile file) {
        this.file = file;
        this.styles = new DocxStyles(file);
        this.numbering = new DocxNumbering(file, styles);
        this.text = new DocxText(file, file.main(), styles, builder, knowsItsPages());
        readNotes("footnotes", "footnote");
        readNotes("endnotes", "endnote");
    }

    private void readNotes(String part, String name) {
        file.target(file.main(), part)
                .ifPresent(it -> file.read(
                        it,
                        Set.of(name),
                        note -> notes.put(
                                name + "Reference " + note.attribute("id").orElse(""), note)));
    }

    private boolean knowsItsPages() {
        Optional<Long> pages = file.target("", "extended-properties")
                .map(file::tree)
                .flatMap(it -> it.child("Pages"))
                .flatMap(XmlElement::number);
        if (pages.isEmpty()) {
            return false;
        }
        var turns = new AtomicInteger(1);
        file.read(file.main(), Set.of("lastRenderedPageBreak"), it -> turns.incrementAndGet());
        return turns.get() == pages.orElseThrow();
    }

    Manuscript read() {
        builder.remarks(file.strangers());
        var ground = new String[] {Ink.WHITE};
        file.read(file.main(), BLOCKS, it -> {
            if (it.is("background")) {
                ground[0] = it.attribute("color").orElse(Ink.WHITE);
            } else {
                block(it, ground[0]);
            }
        });
        endSection();
        return builder.finishClosedUp();
    }

    private void blocks(List<XmlElement> blocks, String ground) {
        blocks.forEach(it -> block(it, ground));
    }

    private void block(XmlElement block, String ground) {
        switch (block.name()) {
            case "p" -> paragraph(block, ground);
            case "tbl" -> table(block, ground);
            case "sdt" -> {
                if (isShown(block)) {
                    block.child("sdtContent").ifPresent(it -> blocks(it.children(), ground));
                }
            }
            case "customXml", "ins", "moveTo", "smartTag" -> blocks(block.children(), ground);
            case "AlternateContent" -> DocxText.chosen(block).ifPresent(it -> blocks(it.children(), ground));
            default -> {}
        }
    }

    /** A table of contents says nothing, and a prompt to type is not text yet. */
    private static boolean isShown(XmlElement control) {
        return control.value("sdtPr", "docPartObj", "docPartGallery")
                        .filter(it -> it.equals("Table of Contents"))
                        .isEmpty()
                && control.child("sdtPr", "showingPlcHdr").isEmpty();
    }

    private void paragraph(XmlElement paragraph, String ground) {
        if (styles.isContents(paragraph)) {
            return;
        }
        DocxText.Paragraph read = text.read(paragraph, ground);
        String words = (unfinished + " " + read.words()).strip();
        if (paragraph.child("pPr", "rPr", "del").isPresent()) {
            // Its end is deleted, so that it goes on in the next one.
            unfinished = words;
            notesOfSection.addAll(read.notes());
            return;
        }
        unfinished = "";
        if (!words.isEmpty()) {
            place(paragraph, words, read.place());
        }
        notesOfSection.addAll(read.notes());
        read.boxes().forEach(it -> blocks(it.content().children(), it.ground()));
    }

    private void place(XmlElement paragraph, String words, Place place) {
        Optional<Integer> level = styles.level(paragraph);
        Optional<DocxNumbering.Item> item = numbering.of(paragraph);
        if (level.isPresent()) {
            endSection();
            builder.heading(place, level.orElseThrow(), words);
        } else if (item.isPresent()) {
            add(item.orElseThrow(), words, place);
        } else if (words.matches(TYPED_BULLET + ".*")) {
            add(new DocxNumbering.Item("typed", 0, false), words.replaceFirst(TYPED_BULLET, ""), place);
        } else if (!items.isEmpty() && styles.continuesAnItem(paragraph)) {
            continueItem(words);
        } else {
            endList();
            if (styles.isQuotation(paragraph)) {
                builder.quotation(place, words);
            } else {
                builder.prose(place, words);
            }
        }
    }

    private void add(DocxNumbering.Item item, String words, Place place) {
        boolean another = item.depth() == 0
                && (item.numbered() != lastItem.numbered()
                        || item.numbered() && !item.list().equals(lastItem.list()));
        boolean below = item.depth() > lastItem.depth() || item.depth() > 0 && !items.isEmpty();
        if (!items.isEmpty() && below) {
            continueItem(words);
            return;
        }
        if (items.isEmpty() || another) {
            endList();
            itemsBegin = place;
        }
        items.add(new StringBuilder(words));
        lastItem = item;
    }

    /** As Markdown's items of items are read. */
    private void continueItem(String words) {
        StringBuilder last = items.get(items.size() - 1);
        last.append(last.charAt(last.length() - 1) == ':' ? " " : "; ").append(words);
    }

    private void endList() {
        builder.items(
                itemsBegin,
                lastItem.numbered(),
                items.stream().map(StringBuilder::toString).toList());
        items.clear();
    }

    private void endSection() {
        endList();
        List<String> ids = List.copyOf(notesOfSection);
        notesOfSection.clear();
        for (String id : ids) {
            Optional.ofNullable(notes.remove(id))
                    .ifPresent(note -> note.all("p")
                            .forEach(it -> builder.prose(
                                    text.place(), text.read(it, Ink.WHITE).words())));
        }
    }

    private void table(XmlElement table, String ground) {
        endList();
        Place place = text.place();
        String cellGround = styles.shadesCells(table) ? Ink.UNKNOWN : ground;
        var cells = new DocxTable(styles, text, builder, cellGround).read(table);
        notesOfSection.addAll(cells.notes());
        if (cells.isLayout()) {
            cells.contents().forEach(it -> blocks(it, cellGround));
            endList();
            return;
        }
        cells.caption().ifPresent(it -> builder.prose(place, it));
        builder.table(place, cells.columns(), cells.rows());
    }
}
