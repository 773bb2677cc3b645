package my.duta.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import my.duta.language.Language;
import my.duta.language.Morphology;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Cuts the text of one language into terms, the same way when indexing and when searching. */
public final class Analysis {

    /**
     * Raised whenever text would be cut differently by the same tables of words, so that what was indexed before is indexed
     * anew.
     */
    public static final int VERSION = 3;

    /** Marks the exact form of a word in the index, where it shares a position with its stems. */
    static final char EXACT = '=';

    private static final Analysis MALAY = new Analysis(read("stopwords_ms.txt"), Morphology.MALAY);
    private static final Analysis ENGLISH = new Analysis(read("stopwords_en.txt"), Morphology.ENGLISH);

    private final Analyzer analyzer;

    private Analysis(Set<String> stopWords, Morphology morphology) {
        var stops = new CharArraySet(stopWords, false);
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer));
                return new TokenStreamComponents(tokenizer, new StemsFilter(new StopFilter(words, stops), morphology));
            }
        };
    }

    /** The analysis of a language. */
    public static Analysis of(Language language) {
        return language == Language.MALAY ? MALAY : ENGLISH;
    }

    /** The informative words of a text in order, without stop words; a word that stands twice comes twice. */
    public List<Term> terms(String text) {
        var terms = new ArrayList<Term>();
        try (TokenStream tokens = analyzer.tokenStream("", normal(text))) {
            var form = tokens.addAttribute(CharTermAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            String exact = "";
            var stems = new ArrayList<String>();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    if (!exact.isEmpty()) {
                        terms.add(new Term(exact, stems));
                    }
                    exact = form.toString().substring(1);
                    stems.clear();
                } else {
                    stems.add(form.toString());
                }
            }
            if (!exact.isEmpty()) {
                terms.add(new Term(exact, stems));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** Brings look-alike characters to one form: ligatures, full-width letters, raised and lowered digits. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    Analyzer analyzer() {
        return analyzer;
    }

    private static Set<String> read(String name) {
        try (InputStream file = Analysis.class.getResourceAsStream("/index/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The class path lacks index/" + name);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .flatMap(it -> List.of(it.strip().split("\\s+")).stream())
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
