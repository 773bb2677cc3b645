package my.duta.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import my.duta.manuscript.Block;
import org.springframework.web.util.HtmlUtils;

/** Lays a training text out as a page for the browser. */
final class TrainingPage {

    private static final String STYLE = """
            body { font: 17px/1.55 system-ui, sans-serif; color: #1b2430; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { color: #1f3864; font-size: 2rem; line-height: 1.2; border-bottom: 4px solid #c9a227; padding-bottom: .5rem; }
            h2 { color: #1f3864; font-size: 1.3rem; margin-top: 2.2rem; }
            table { border-collapse: collapse; width: 100%; }
            th { background: #1f3864; color: #ffffff; text-align: left; }
            th, td { padding: .45rem .7rem; vertical-align: top; border-bottom: 1px solid #d5dbe5; }
            tr:nth-child(even) td { background: #f3f6fa; }
            blockquote { margin: 1rem 0; padding-left: .8rem; border-left: 3px solid #c9a227; color: #51606f; font-size: .88rem; }
            """;

    private final TrainingText text;

    TrainingPage(TrainingText text) {
        this.text = text;
    }

    String write() {
        String title = escaped(TrainingText.plain(text.title()));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        text.language(),
                        title,
                        STYLE,
                        title,
                        text.sections().stream().map(TrainingPage::section).collect(Collectors.joining("\n")));
    }

    private static String section(TrainingText.Section section) {
        return "<section>\n<h2>" + words(section.heading()) + "</h2>\n"
                + section.blocks().stream().map(TrainingPage::block).collect(Collectors.joining("\n"))
                + (section.provenance().isEmpty()
                        ? ""
                        : "\n<blockquote><p>" + words(section.provenance()) + "</p></blockquote>")
                + "\n</section>";
    }

    private static String block(Block block) {
        if (block instanceof Block.Items list) {
            String name = list.numbered() ? "ol" : "ul";
            return list.items().stream()
                    .map(it -> "<li>" + words(it) + "</li>")
                    .collect(Collectors.joining("\n", "<" + name + ">\n", "\n</" + name + ">"));
        }
        if (block instanceof Block.Table table) {
            return "<table>\n<thead>\n" + row(table.columns(), "th") + "\n</thead>\n<tbody>\n"
                    + table.rows().stream().map(it -> row(it, "td")).collect(Collectors.joining("\n"))
                    + "\n</tbody>\n</table>";
        }
        return "<p>" + words(block.words()) + "</p>";
    }

    private static String row(List<String> cells, String name) {
        return cells.stream()
                .map(it -> "<" + name + ">" + words(it) + "</" + name + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String words(String words) {
        return TrainingText.runs(words).stream()
                .map(it -> it.bold() ? "<strong>" + escaped(it.words()) + "</strong>" : escaped(it.words()))
                .collect(Collectors.joining());
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
