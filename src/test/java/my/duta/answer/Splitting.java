package my.duta.answer;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** Splits the sentences of the fixtures, which hold no abbreviations. */
final class Splitting {

    static final SentenceSplitter PLAIN = (text, language) -> {
        BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        for (int start = 0, end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(text.substring(start, end).strip());
        }
        return sentences;
    };

    private Splitting() {}
}
