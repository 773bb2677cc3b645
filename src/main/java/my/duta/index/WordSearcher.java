package my.duta.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import my.duta.language.Language;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/**
 * Scores the chunks of one language by the words that they hold, with BM25 over stems and, beside these, exact forms.
 *
 * <p>Lucene's own search would skip what cannot be among the best, but every word's part in the score of each candidate
 * is wanted as well. So each word's postings are read once, whole, and serve both.
 */
final class WordSearcher {

    /** Saturation and length weight of BM25, tried on data.gov.my and within what is usual. */
    private static final float K1 = 1.2f;

    private static final float B = 0.5f;

    /** How much the exact form of a word counts beside its stem. */
    private static final double EXACT_WEIGHT = 0.3;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final String field;
    private final Forms forms;
    private final byte[] lengths;

    WordSearcher(IndexSearcher searcher, DirectoryReader reader, Language language) throws IOException {
        this.reader = reader;
        this.searcher = searcher;
        this.field = ChunkWriter.words(language);
        this.forms = new Forms(reader, field);
        this.lengths = lengths();
    }

    static Similarity similarity() {
        return new BM25Similarity(K1, B);
    }

    /** The lengths of all documents, as the similarity writes them down. */
    private byte[] lengths() throws IOException {
        var all = new byte[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues norms = leaf.reader().getNormValues(field);
            while (norms != null && norms.nextDoc() < leaf.reader().maxDoc()) {
                all[leaf.docBase + norms.docID()] = (byte) norms.longValue();
            }
        }
        return all;
    }

    Forms forms() {
        return forms;
    }

    double idf(Wanted wanted) {
        return forms.idf(stems(wanted).keySet());
    }

    boolean holds(Wanted wanted) {
        return forms.frequency(stems(wanted).keySet()) > 0;
    }

    /** What each chunk that holds something wanted scores by it. */
    List<WordScores> scores(List<Wanted> wanted) throws IOException {
        var tally = new Tally(reader.maxDoc());
        var scores = new ArrayList<WordScores>(wanted.size());
        for (Wanted it : wanted) {
            scores.add(scores(it, tally));
        }
        return scores;
    }

    private WordScores scores(Wanted wanted, Tally tally) throws IOException {
        Map<String, Double> stems = stems(wanted);
        Map<String, Double> exact = exact(wanted);
        add(stems, 1, tally);
        add(exact, EXACT_WEIGHT, tally);
        return tally.take(
                forms.frequency(stems.keySet()) > 0,
                forms.idf(stems.keySet()),
                forms.idf(stems.keySet()) + EXACT_WEIGHT * forms.idf(exact.keySet()));
    }

    /** Adds what documents score that hold any of the forms, all of them taken for one and the same word. */
    private void add(Map<String, Double> likely, double weight, Tally tally) throws IOException {
        int frequency = forms.frequency(likely.keySet());
        if (frequency == 0) {
            return;
        }
        for (var form : likely.entrySet()) {
            if (forms.frequency(form.getKey()) > 0) {
                count(form.getKey(), form.getValue().floatValue(), tally);
            }
        }
        Similarity.SimScorer scorer = searcher.getSimilarity()
                .scorer(
                        (float) weight,
                        searcher.collectionStatistics(field),
                        new TermStatistics(new BytesRef(field), frequency, frequency));
        tally.score(scorer, lengths);
    }

    private void count(String form, float weight, Tally tally) throws IOException {
        var term = new Term(field, form);
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
            while (postings != null && postings.nextDoc() < leaf.reader().maxDoc()) {
                tally.count(leaf.docBase + postings.docID(), weight * postings.freq());
            }
        }
    }

    /**
     * Where documents say a wanted thing, counted in words from the title on.
     *
     * @param documents in rising order
     * @return in the order of the documents; the same place twice for a word with two stems
     */
    List<List<Integer>> places(Wanted wanted, int[] documents) throws IOException {
        List<List<Integer>> places = new ArrayList<>();
        for (int ignored : documents) {
            places.add(new ArrayList<>());
        }
        for (String stem : stems(wanted).keySet()) {
            if (forms.frequency(stem) > 0) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    PostingsEnum postings = leaf.reader().postings(new Term(field, stem), PostingsEnum.POSITIONS);
                    if (postings != null) {
                        read(postings, leaf.docBase, documents, places);
                    }
                }
            }
        }
        return places;
    }

    private static void read(PostingsEnum postings, int base, int[] documents, List<List<Integer>> places)
            throws IOException {
        for (int i = 0; i < documents.length; i++) {
            int document = documents[i] - base;
            if (document >= 0 && stepTo(postings, document)) {
                for (int j = postings.freq(); j > 0; j--) {
                    places.get(i).add(postings.nextPosition());
                }
            }
        }
    }

    private static boolean stepTo(PostingsEnum postings, int document) throws IOException {
        return document == (postings.docID() < document ? postings.advance(document) : postings.docID());
    }

    private static Map<String, Double> stems(Wanted wanted) {
        var stems = new LinkedHashMap<String, Double>();
        wanted.anyOf().forEach(it -> it.term().stems().forEach(stem -> stems.merge(stem, it.weight(), Math::max)));
        return stems;
    }

    private static Map<String, Double> exact(Wanted wanted) {
        var exact = new LinkedHashMap<String, Double>();
        wanted.anyOf().forEach(it -> exact.merge(Analysis.EXACT + it.term().exact(), it.weight(), Math::max));
        return exact;
    }
}
