package my.duta.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The forms of words that the chunks of one language hold, and how many chunks hold each; read once, held in memory. */
final class Forms {

    private final int chunks;
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Map<Character, List<String>> words = new HashMap<>();

    Forms(DirectoryReader reader, String field) throws IOException {
        this.chunks = reader.getDocCount(field);
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader().terms(field) != null) {
                read(leaf.reader().terms(field).iterator());
            }
        }
    }

    private void read(TermsEnum forms) throws IOException {
        for (BytesRef it = forms.next(); it != null; it = forms.next()) {
            String form = it.utf8ToString();
            frequencies.merge(form, forms.docFreq(), Integer::sum);
            if (form.length() > 1 && form.charAt(0) == Analysis.EXACT) {
                words.computeIfAbsent(form.charAt(1), first -> new ArrayList<>())
                        .add(form.substring(1));
            }
        }
    }

    /** How many chunks hold any word. */
    int chunks() {
        return chunks;
    }

    /** How many chunks hold a form. */
    int frequency(String form) {
        return frequencies.getOrDefault(form, 0);
    }

    /** How many chunks hold the commonest of some forms. */
    int frequency(Collection<String> forms) {
        int frequency = 0;
        for (String form : forms) {
            frequency = Math.max(frequency, frequency(form));
        }
        return frequency;
    }

    double idf(Collection<String> forms) {
        int frequency = frequency(forms);
        return Math.log(1 + (chunks - frequency + 0.5) / (frequency + 0.5));
    }

    /** How many chunks hold a word exactly as it is written. */
    int frequencyOfWord(String word) {
        return frequency(Analysis.EXACT + word);
    }

    /** The words, as they are written, that begin with a letter. */
    List<String> wordsBeginningWith(char letter) {
        return words.getOrDefault(letter, List.of());
    }
}
