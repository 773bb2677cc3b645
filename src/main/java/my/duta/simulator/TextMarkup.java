package my.duta.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works out the three texts of a message: as shown, as marked up, and as meant for the app; and who is mentioned where.
 *
 * @param text as shown, with names for mentions and labels for links
 * @param formatted with {@code <users/ID>} for mentions
 * @param argument the text without mentions of the app
 * @param annotations Google's list of mentions
 */
record TextMarkup(String text, String formatted, String argument, ArrayNode annotations) {

    private static final Pattern MARK = Pattern.compile("<(users/[\\w.@-]+)>|<(https?://[^|>\\s]+)\\|([^>]*)>");

    /** Reads what an app wrote, where a mention is {@code <users/ID>}; an unknown id stays as it is. */
    static TextMarkup ofApp(String written, Function<String, Optional<Person>> people) {
        StringBuilder text = new StringBuilder();
        StringBuilder argument = new StringBuilder();
        ArrayNode annotations = Json.array();
        Matcher mark = MARK.matcher(written);
        int from = 0;
        while (mark.find()) {
            String between = written.substring(from, mark.start());
            text.append(between);
            argument.append(between);
            String shown = mark.group();
            boolean app = false;
            if (mark.group(1) == null) {
                shown = mark.group(3);
            } else if (mark.group(1).equals("users/all")) {
                shown = "@all";
                annotations.add(mention(text.length(), shown, "users/all", "all", "HUMAN"));
            } else {
                Optional<Person> mentioned = people.apply(mark.group(1));
                if (mentioned.isPresent()) {
                    Person person = mentioned.get();
                    shown = "@" + person.displayName();
                    app = person.isApp();
                    annotations.add(mention(text.length(), shown, person.name(), person.displayName(), person.type()));
                }
            }
            text.append(shown);
            argument.append(app ? "" : shown);
            from = mark.end();
        }
        text.append(written.substring(from));
        argument.append(written.substring(from));
        return new TextMarkup(text.toString(), written, argument.toString(), annotations);
    }

    /** Reads what a person typed, where a mention is {@code @Display Name} of somebody in the space. */
    static TextMarkup ofPerson(String typed, List<Person> mentionable) {
        List<Spot> spots = new ArrayList<>();
        for (Person person : mentionable) {
            String shown = "@" + person.displayName();
            for (int at = typed.indexOf(shown); at >= 0; at = typed.indexOf(shown, at + shown.length())) {
                int start = at;
                int end = at + shown.length();
                boolean whole = end == typed.length() || !Character.isLetterOrDigit(typed.charAt(end));
                if (whole && spots.stream().noneMatch(it -> it.start() < end && start < it.end())) {
                    spots.add(new Spot(start, end, person));
                }
            }
        }
        spots.sort((one, other) -> Integer.compare(one.start(), other.start()));
        StringBuilder formatted = new StringBuilder();
        StringBuilder argument = new StringBuilder();
        ArrayNode annotations = Json.array();
        int from = 0;
        for (Spot spot : spots) {
            String between = typed.substring(from, spot.start());
            String shown = typed.substring(spot.start(), spot.end());
            Person person = spot.person();
            formatted.append(between).append('<').append(person.name()).append('>');
            argument.append(between).append(person.isApp() ? "" : shown);
            annotations.add(mention(spot.start(), shown, person.name(), person.displayName(), person.type()));
            from = spot.end();
        }
        formatted.append(typed.substring(from));
        argument.append(typed.substring(from));
        return new TextMarkup(typed, formatted.toString(), argument.toString(), annotations);
    }

    boolean mentionsApp() {
        return Json.items(annotations)
                .anyMatch(it -> Json.text(it, "userMention", "user", "name").equals(Person.APP.name()));
    }

    private static ObjectNode mention(int start, String shown, String name, String displayName, String type) {
        ObjectNode annotation = Json.object()
                .put("type", "USER_MENTION")
                .put("startIndex", start)
                .put("length", shown.length());
        annotation
                .putObject("userMention")
                .put("type", "MENTION")
                .putObject("user")
                .put("name", name)
                .put("displayName", displayName)
                .put("type", type);
        return annotation;
    }

    private record Spot(int start, int end, Person person) {}
}
