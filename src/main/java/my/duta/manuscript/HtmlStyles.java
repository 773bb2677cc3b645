package my.duta.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The style of elements, from their own attribute and from simple rules of the page for names, classes and ids. */
final class HtmlStyles {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern SIMPLE = Pattern.compile("([a-z][a-z0-9]*)?((?:[.#][\\w-]+)*)");
    private static final int MOST_RULES = 5_000;

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private int count;

    /**
     * A rule.
     *
     * @param weight the greater, the later it is applied
     */
    private record Rule(String name, List<String> marks, Map<String, String> style, long weight) {

        boolean holds(Element element) {
            return (name.isEmpty() || name.equals(element.normalName()))
                    && marks.stream()
                            .allMatch(it -> it.startsWith("#")
                                    ? element.id().equals(it.substring(1))
                                    : element.hasClass(it.substring(1)));
        }
    }

    HtmlStyles(Document page) {
        page.select("style").forEach(it -> {
            String media = it.attr("media").toLowerCase(Locale.ROOT);
            if (screen(media)) {
                add(COMMENT.matcher(it.data()).replaceAll(" "), 0);
            }
        });
    }

    /** Properties and their values, in lower case. */
    Map<String, String> of(Element element) {
        if (count == 0 && !element.hasAttr("style")) {
            return Map.of();
        }
        var keys = new ArrayList<String>(List.of(element.normalName()));
        element.classNames().forEach(it -> keys.add("." + it));
        if (!element.id().isEmpty()) {
            keys.add("#" + element.id());
        }
        var style = new HashMap<String, String>();
        keys.stream()
                .flatMap(it -> rules.getOrDefault(it, List.of()).stream())
                .filter(it -> it.holds(element))
                .sorted((one, other) -> Long.compare(one.weight, other.weight))
                .forEach(it -> style.putAll(it.style));
        style.putAll(properties(element.attr("style")));
        return style;
    }

    private static boolean screen(String media) {
        return media.isBlank()
                || Stream.of(media.split(",")).anyMatch(it -> it.strip().matches("(only\\s+)?(all|screen)"));
    }

    /** Adds the rules of a sheet, and those that it has for screens of any size. */
    private void add(String sheet, int depth) {
        int at = 0;
        while (at < sheet.length() && count < MOST_RULES) {
            int open = sheet.indexOf('{', at);
            if (open < 0) {
                return;
            }
            int close = closing(sheet, open);
            String before = sheet.substring(at, open);
            String head = before.substring(before.lastIndexOf(';') + 1).strip().toLowerCase(Locale.ROOT);
            String body = sheet.substring(open + 1, close);
            if (!head.startsWith("@")) {
                addRule(before.substring(before.lastIndexOf(';') + 1).strip(), body);
            } else if (head.startsWith("@media") && screen(head.substring(6)) && depth < 5) {
                add(body, depth + 1);
            }
            at = close + 1;
        }
    }

    private static int closing(String sheet, int open) {
        int depth = 0;
        for (int i = open; i < sheet.length(); i++) {
            char it = sheet.charAt(i);
            depth += it == '{' ? 1 : it == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return sheet.length();
    }

    private void addRule(String selectors, String body) {
        Map<String, String> style = properties(body);
        for (String selector : selectors.split(",")) {
            Matcher simple = SIMPLE.matcher(selector.strip());
            if (!simple.matches() || selector.isBlank() || style.isEmpty()) {
                continue;
            }
            String name = simple.group(1) == null ? "" : simple.group(1);
            List<String> marks = Stream.of(simple.group(2).split("(?=[.#])"))
                    .filter(it -> !it.isEmpty())
                    .toList();
            long ids = marks.stream().filter(it -> it.startsWith("#")).count();
            long weight = ((ids * 100 + marks.size()) * 10 + (name.isEmpty() ? 0 : 1)) * MOST_RULES + count++;
            String key = marks.isEmpty() ? name : marks.get(0);
            rules.computeIfAbsent(key, it -> new ArrayList<>()).add(new Rule(name, marks, style, weight));
        }
    }

    private static Map<String, String> properties(String body) {
        var style = new HashMap<String, String>();
        for (String property : body.split(";")) {
            int colon = property.indexOf(':');
            if (colon > 0) {
                String value = property.substring(colon + 1)
                        .toLowerCase(Locale.ROOT)
                        .replace("!important", "")
                        .strip();
                style.put(property.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
            }
        }
        return style;
    }
}
