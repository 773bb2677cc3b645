package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes elements of the blocks of a web page, and keeps where they point to. */
final class HtmlBlocks {

    /** What is not part of the text. */
    private static final String LEFT_OUT =
            "script, style, nav, footer, aside, iframe, noscript, template, object, embed,"
                    + " svg, canvas, video, audio, button, select, textarea, input, datalist, math annotation,"
                    + " [role=navigation], [role=banner], [role=search], [role=contentinfo]";

    /** What a form holds if it is the whole page. */
    private static final String TEXT_OF_A_PAGE = "h1, h2, h3, article, main";

    private final List<my.duta.manuscript.Element> elements = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final Document page;
    private int openLine = 1;
    private int line = 1;

    HtmlBlocks(Document page) {
        this.page = page;
    }

    /** Reads the page; what is not text is taken out of it. */
    void read() {
        page.select(LEFT_OUT).remove();
        page.select("form").forEach(it -> {
            if (it.selectFirst(TEXT_OF_A_PAGE) == null) {
                it.remove();
            }
        });
        boolean titledOutside = page.select("h1").stream().anyMatch(it -> it.closest("header") == null);
        for (Element header : page.select("header")) {
            List<Element> titles = titledOutside ? List.of() : List.copyOf(header.select("h1"));
            header.empty();
            header.appendChildren(titles);
        }
        walk(page.body());
        close();
    }

    List<my.duta.manuscript.Element> elements() {
        return elements;
    }

    List<Link> links() {
        return links;
    }

    private void walk(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                addText(text);
            } else if (node instanceof Element element) {
                line = HtmlWords.line(element, line);
                addLink(element);
                add(element);
            }
        }
    }

    private void add(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                close();
                addHeading(element);
            }
            case "ul", "ol", "menu" -> {
                close();
                addList(element);
            }
            case "dl" -> {
                close();
                addTerms(element);
            }
            case "table" -> {
                close();
                addTable(element);
            }
            case "blockquote" -> {
                close();
                addQuotation(element);
            }
            case "pre" -> {
                close();
                addLinks(element);
                addProse(element.wholeText()
                        .replace("\r\n", "\n")
                        .stripTrailing()
                        .replaceFirst("^\\n+", ""));
            }
            case "br" -> addBreak(element);
            default -> {
                boolean apart = HtmlWords.BLOCKS.contains(element.normalName());
                if (apart) {
                    close();
                }
                walk(element);
                if (apart) {
                    close();
                }
            }
        }
    }

    private void addText(TextNode text) {
        if (open.toString().isBlank() && !text.isBlank()) {
            String words = text.getWholeText();
            String space =
                    words.substring(0, words.length() - words.stripLeading().length());
            openLine = HtmlWords.line(text, line)
                    + (int) space.chars().filter(it -> it == '\n').count();
        }
        open.append(text.getWholeText());
    }

    /** Two breaks in a row end a paragraph. */
    private void addBreak(Element element) {
        Node before = element.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        if (before instanceof Element other && other.normalName().equals("br")) {
            close();
        } else {
            open.append(' ');
        }
    }

    private void addHeading(Element element) {
        String words = HtmlWords.of(element);
        addLinks(element);
        if (!words.isEmpty()) {
            int level = element.normalName().charAt(1) - '0';
            elements.add(new my.duta.manuscript.Element.Heading(Place.line(line), level, words));
        }
    }

    private void addList(Element list) {
        int first = line;
        addLinks(list);
        var items = new ArrayList<String>();
        for (Element it : list.children()) {
            String words = HtmlWords.inner(it);
            if (!words.isEmpty() && it.normalName().matches("[uo]l|menu") && !items.isEmpty()) {
                // A list that lies beside the item it belongs to, as old programs write it.
                String before = items.remove(items.size() - 1);
                items.add(before + (before.endsWith(":") ? " " : "; ") + words);
            } else if (!words.isEmpty()) {
                items.add(words);
            }
        }
        if (!items.isEmpty()) {
            boolean numbered = list.normalName().equals("ol");
            elements.add(new my.duta.manuscript.Element.Body(Place.line(first), new Block.Items(numbered, items)));
        }
    }

    private void addTerms(Element list) {
        int first = line;
        addLinks(list);
        var items = new ArrayList<String>();
        boolean explained = true;
        for (Element it : list.select("> dt, > dd, > div > dt, > div > dd")) {
            String words = HtmlWords.of(it);
            boolean term = it.normalName().equals("dt");
            if (words.isEmpty()) {
                continue;
            }
            if (items.isEmpty() || term && explained) {
                items.add(words);
            } else {
                String before = items.remove(items.size() - 1);
                String sign = term ? ", " : explained ? "; " : before.endsWith(":") ? " " : ": ";
                items.add(before + sign + words);
            }
            explained = !term;
        }
        if (!items.isEmpty()) {
            elements.add(new my.duta.manuscript.Element.Body(Place.line(first), new Block.Items(false, items)));
        }
    }

    private void addQuotation(Element element) {
        int first = line;
        addLinks(element);
        var paragraphs = new ArrayList<String>();
        boolean parted = element.children().stream().anyMatch(it -> HtmlWords.BLOCKS.contains(it.normalName()));
        if (parted) {
            element.childNodes().stream()
                    .map(HtmlWords::of)
                    .filter(it -> !it.isEmpty())
                    .forEach(paragraphs::add);
        } else {
            paragraphs.add(HtmlWords.of(element));
        }
        String words = String.join("\n", paragraphs);
        if (!words.isBlank()) {
            elements.add(new my.duta.manuscript.Element.Quotation(Place.line(first), words));
        }
    }

    private void addTable(Element table) {
        List<Element> rows = rows(table);
        List<Element> cells = rows.stream().flatMap(it -> cells(it).stream()).toList();
        String role = table.attr("role").toLowerCase(Locale.ROOT);
        boolean layout = Set.of("presentation", "none").contains(role)
                || rows.size() <= 1
                        && cells.stream().noneMatch(it -> it.normalName().equals("th"))
                || rows.stream().allMatch(it -> cells(it).size() <= 1)
                || table.selectFirst("table table, h1, h2, h3") != null && table.selectFirst("th") == null;
        int first = line;
        for (Element caption : table.select("> caption")) {
            addProse(HtmlWords.of(caption));
        }
        if (layout) {
            for (Element cell : cells) {
                walk(cell);
                close();
            }
            return;
        }
        addLinks(table);
        var unfolded = new UnfoldedTable();
        for (Element row : rows) {
            unfolded.beginRow();
            for (Element cell : cells(row)) {
                unfolded.add(HtmlWords.of(cell), number(cell, "colspan"), number(cell, "rowspan"));
            }
        }
        unfolded.block().ifPresent(it -> elements.add(new my.duta.manuscript.Element.Body(Place.line(first), it)));
    }

    /** The rows of a table and not those of tables in it: its head first, its foot last. */
    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        for (String part : List.of("> thead > tr", "> tr, > tbody > tr", "> tfoot > tr")) {
            rows.addAll(table.select(part));
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(it -> it.normalName().matches("t[dh]"))
                .toList();
    }

    private static int number(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    private void addLinks(Element element) {
        element.select("a[href]").stream().filter(it -> it != element).forEach(this::addLink);
    }

    private void addLink(Element element) {
        String target = element.normalName().equals("a") ? element.attr("href").strip() : "";
        boolean script = target.toLowerCase(Locale.ROOT).matches("(?s)(javascript|data|vbscript):.*");
        if (!target.isEmpty() && !script && !HtmlWords.of(element).isEmpty()) {
            links.add(new Link(Place.line(HtmlWords.line(element, line)), target));
        }
    }

    private void addProse(String words) {
        if (!words.isBlank()) {
            elements.add(new my.duta.manuscript.Element.Body(Place.line(line), new Block.Prose(words)));
        }
    }

    private void close() {
        String words = HtmlWords.tidy(open.toString());
        open.setLength(0);
        if (!words.isEmpty()) {
            elements.add(new my.duta.manuscript.Element.Body(Place.line(openLine), new Block.Prose(words)));
        }
    }
}
