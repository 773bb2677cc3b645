package my.duta.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import my.duta.language.Morphology;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts the marked exact form of a word and its stems at one position, so that both can be found. */
final class StemsFilter extends TokenFilter {

    private final Morphology morphology;
    private final CharTermAttribute form = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();

    StemsFilter(TokenStream words, Morphology morphology) {
        super(words);
        this.morphology = morphology;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!waiting.isEmpty()) {
            form.setEmpty().append(waiting.remove());
            step.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        String word = form.toString();
        waiting.addAll(morphology.stems(word));
        form.setEmpty().append(Analysis.EXACT).append(word);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}
