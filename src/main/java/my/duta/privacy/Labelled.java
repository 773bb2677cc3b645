package my.duta.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what only its label gives away: the group {@code value} of a pattern that begins with the label. */
record Labelled(Pattern pattern) implements Finder {

    private static final String FILLING = "(?:[\\s.:#=()-]{1,3}(?:no|nombor|number|num|bank|saya|beliau|dia|my|his|her"
            + "|ialah|adalah|is|simpanan|semasa|savings|current|vendor|pembekal|gaji|maybank|cimb|rhb|bsn|ambank|affin"
            + "|islam|rakyat|muamalat|hsbc|uob|antarabangsa|malaysia|lama|baru|baharu|anggota|tentera|polis)){0,4}"
            + "[\\s.:#=()-]{0,3}";

    /** A label, perhaps some filling words, the value. */
    static Labelled by(String labels, String value) {
        return new Labelled(Pattern.compile(
                "(?i)(?<![\\p{L}\\p{N}])(?:" + labels + ")" + FILLING + "(?<value>" + value + ")(?![\\p{L}\\p{N}])"));
    }

    @Override
    public List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start("value"), matcher.end("value")));
        }
        return spans;
    }
}
