package my.duta.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import my.duta.llm.FakeModel.Asked;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers with the first sentences of the first passage it is shown, word for word, and abstains without a passage. */
public final class FaithfulModel implements Function<Asked, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PASSAGE =
            Pattern.compile("<passage token=\"([^\"]+)\">\\n(.*?)\\n</passage>", Pattern.DOTALL);
    private static final int SENTENCES = 2;

    /** A passage that a prompt shows, without its heading. */
    record Shown(String token, String text) {}

    /** A sentence with the token it rests on. */
    record Line(String text, String token) {}

    @Override
    public String apply(Asked asked) {
        return answer(asked, lines(asked));
    }

    static List<Line> lines(Asked asked) {
        return passages(asked).stream()
                .limit(1)
                .flatMap(passage -> passage.text()
                        .lines()
                        .flatMap(it -> List.of(it.split("(?<=[.!?])\\s+")).stream())
                        .map(it -> it.replaceFirst("^- ", "").strip())
                        .filter(it -> !it.isEmpty())
                        .limit(SENTENCES)
                        .map(it -> new Line(it, passage.token())))
                .toList();
    }

    static List<Shown> passages(Asked asked) {
        List<Shown> shown = new ArrayList<>();
        Matcher matcher = PASSAGE.matcher(asked.content());
        while (matcher.find()) {
            String text = matcher.group(2);
            shown.add(new Shown(matcher.group(1), text.substring(text.indexOf('\n') + 1)));
        }
        return shown;
    }

    static String answer(Asked asked, List<Line> lines) {
        var root = JsonNodeFactory.instance
                .objectNode()
                .put("action", lines.isEmpty() ? "abstain" : "answer")
                .put("language", asked.content().contains("Malay (ms)") ? "ms" : "en");
        var sentences = root.putArray("sentences");
        lines.forEach(it -> sentences
                .addObject()
                .put("text", it.text())
                .putArray("citations")
                .add(it.token()));
        return JSON.writeValueAsString(root);
    }
}
