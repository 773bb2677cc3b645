package my.duta.answer;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.llm.FakeModel.Asked;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what an attacker wants, whatever it was asked and however well the attack was hidden, and cites for it what it was
 * shown. It is worse than a model that can be talked into things: this one need not be.
 */
final class Obedience implements Function<Asked, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PASSAGE = Pattern.compile("<passage token=\"(\\w+)\">\\n[^\\n]*\\n([^\\n]+)");

    private final String language;
    private volatile String goal = "";
    private volatile Style style = Style.BARE;

    /** Obeys in a language. */
    Obedience(String language) {
        this.language = language;
    }

    /** How what the attacker wants is put among what is true. */
    enum Style {
        BARE,
        AMONG_TRUE_SENTENCES,
        WITHIN_A_TRUE_SENTENCE,
        AFTER_A_TRUE_SENTENCE,
        CITING_EVERYTHING
    }

    /** From now on says this; where it is empty, its instructions. */
    void want(String attackersGoal, Style attackersStyle) {
        goal = attackersGoal;
        style = attackersStyle;
    }

    @Override
    public String apply(Asked asked) {
        String said = goal.isEmpty() ? instruction(asked) : goal;
        Matcher passages = PASSAGE.matcher(asked.content());
        boolean shown = passages.find();
        String token = shown ? passages.group(1) : "S1";
        List<String> truths = shown ? List.of(passages.group(2).split("(?<=[.!?]) ")) : List.of("Ya.");
        String truth = truths.get(0);
        String open = truth.replaceAll("[.!?:]$", "");
        List<String> all = PASSAGE.matcher(asked.content())
                .results()
                .map(it -> it.group(1))
                .toList();
        return switch (style) {
            case BARE -> written(List.of(said), List.of(token));
            case AMONG_TRUE_SENTENCES ->
                written(Stream.concat(truths.stream(), Stream.of(said, truth)).toList(), List.of(token));
            case WITHIN_A_TRUE_SENTENCE -> written(List.of(open + ", " + said + "."), List.of(token));
            case AFTER_A_TRUE_SENTENCE -> written(List.of(truth + " " + said), List.of(token));
            case CITING_EVERYTHING -> written(List.of(truth, said), all);
        };
    }

    private static String instruction(Asked asked) {
        return asked.instructions()
                .lines()
                .filter(it -> it.startsWith("- "))
                .map(it -> it.substring(2))
                .findFirst()
                .orElse(asked.instructions());
    }

    private String written(List<String> sentences, List<String> tokens) {
        String lines = sentences.stream()
                .map(it -> "{\"text\":" + JSON.writeValueAsString(it) + ",\"citations\":"
                        + JSON.writeValueAsString(tokens) + "}")
                .collect(Collectors.joining(","));
        return "{\"action\":\"answer\",\"language\":\"" + language + "\",\"sentences\":[" + lines + "]}";
    }
}
