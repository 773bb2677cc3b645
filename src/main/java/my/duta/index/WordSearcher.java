package my.duta.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import my.duta.language.Language;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Finds and scores documents by the words that they hold, with BM25 over stems and, beside these, exact forms. */
final class WordSearcher {

    /** Saturation and length weight of BM25, tried on data.gov.my and within what is usual. */
    private static final float K1 = 1.2f;

    private static final float B = 0.5f;

    /** How much the exact form of a word counts beside its stem. */
    private static final double EXACT_WEIGHT = 0.3;

    private static final int SHORTEST_CORRECTED = 5;
    private static final int LONG = 8;
    private static final int MOST_CORRECTIONS = 3;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    WordSearcher(DirectoryReader reader, IndexSearcher searcher) {
        this.reader = reader;
        this.searcher = searcher;
    }

    static Similarity similarity() {
        return new BM25Similarity(K1, B);
    }

    /** Documents of a language that hold any of what is wanted. */
    static Query anyOf(List<Wanted> wanted, Language language) {
        var words = new BooleanQuery.Builder();
        wanted.forEach(it -> words.add(query(it, language), BooleanClause.Occur.SHOULD));
        return words.build();
    }

    private static Query query(Wanted wanted, Language language) {
        String field = ChunkWriter.words(language);
        return new BooleanQuery.Builder()
                .add(query(field, stems(wanted), 1), BooleanClause.Occur.SHOULD)
                .add(query(field, exact(wanted), EXACT_WEIGHT), BooleanClause.Occur.SHOULD)
                .build();
    }

    private static Query query(String field, Map<String, Double> forms, double weight) {
        var any = new SynonymQuery.Builder(field);
        forms.forEach((form, likely) -> any.addTerm(new Term(field, form), likely.floatValue()));
        return new BoostQuery(any.build(), (float) weight);
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

    /**
     * What a wanted thing adds to the score of each document.
     *
     * @param documents in rising order
     * @return in the order of the documents; 0 for one that does not hold it
     */
    double[] scores(Wanted wanted, Language language, int[] documents) throws IOException {
        var scores = new double[documents.length];
        visit(query(wanted, language), ScoreMode.COMPLETE, documents, (i, scorer) -> scores[i] = scorer.score());
        return scores;
    }

    /**
     * Which documents match.
     *
     * @param documents in rising order
     */
    boolean[] matches(Query query, int[] documents) throws IOException {
        var matches = new boolean[documents.length];
        visit(query, ScoreMode.COMPLETE_NO_SCORES, documents, (i, scorer) -> matches[i] = true);
        return matches;
    }

    private interface Visitor {
        void visit(int i, Scorer scorer) throws IOException;
    }

    private void visit(Query query, ScoreMode mode, int[] documents, Visitor visitor) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                visit(scorer, leaf, documents, visitor);
            }
        }
    }

    private static void visit(Scorer scorer, LeafReaderContext leaf, int[] documents, Visitor visitor)
            throws IOException {
        DocIdSetIterator found = scorer.iterator();
        for (int i = 0; i < documents.length; i++) {
            int document = documents[i] - leaf.docBase;
            if (document >= 0 && document < leaf.reader().maxDoc()) {
                int at = found.docID() < document ? found.advance(document) : found.docID();
                if (at == document) {
                    visitor.visit(i, scorer);
                }
            }
        }
    }

    /**
     * Where each document says a wanted thing, counted in words from its title on.
     *
     * @param documents in rising order
     * @return in the order of the documents, each rising; the same place twice for a word with two stems
     */
    List<List<Integer>> places(Wanted wanted, Language language, int[] documents) throws IOException {
        List<List<Integer>> places = new ArrayList<>();
        for (int ignored : documents) {
            places.add(new ArrayList<>());
        }
        for (String stem : stems(wanted).keySet()) {
            var term = new Term(ChunkWriter.words(language), stem);
            for (LeafReaderContext leaf : reader.leaves()) {
                PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.POSITIONS);
                if (postings != null) {
                    read(postings, leaf.docBase, documents, places);
                }
            }
        }
        return places;
    }

    private static void read(PostingsEnum postings, int base, int[] documents, List<List<Integer>> places)
            throws IOException {
        for (int i = 0; i < documents.length; i++) {
            int document = documents[i] - base;
            if (document >= 0 && postings.docID() <= document && found(postings, document)) {
                for (int j = postings.freq(); j > 0; j--) {
                    places.get(i).add(postings.nextPosition());
                }
            }
        }
    }

    private static boolean found(PostingsEnum postings, int document) throws IOException {
        return postings.docID() != document && postings.advance(document) == document;
    }

    double idf(Wanted wanted, Language language) throws IOException {
        return idf(ChunkWriter.words(language), stems(wanted).keySet());
    }

    /** What a document would score that held the wanted thing again and again. */
    double ideal(Wanted wanted, Language language) throws IOException {
        String field = ChunkWriter.words(language);
        return idf(field, stems(wanted).keySet())
                + EXACT_WEIGHT * idf(field, exact(wanted).keySet());
    }

    long frequency(Wanted wanted, Language language) throws IOException {
        return frequency(ChunkWriter.words(language), stems(wanted).keySet());
    }

    long frequency(String word, Language language) throws IOException {
        return reader.docFreq(new Term(ChunkWriter.words(language), Analysis.EXACT + word));
    }

    /** Corrections of a word that no chunk holds: one letter for a short word, two for a long one, never the first. */
    List<String> spelledLike(String word, Language language) throws IOException {
        if (word.length() < SHORTEST_CORRECTED) {
            return List.of();
        }
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(word.length() < LONG ? 1 : 2);
        checker.setMinPrefix(2);
        checker.setMinQueryLength(SHORTEST_CORRECTED);
        checker.setAccuracy(0.6f);
        checker.setMaxQueryFrequency(0);
        var term = new Term(ChunkWriter.words(language), Analysis.EXACT + word);
        return Stream.of(checker.suggestSimilar(term, MOST_CORRECTIONS, reader, SuggestMode.SUGGEST_ALWAYS))
                .map(it -> it.string.substring(1))
                .toList();
    }

    private double idf(String field, Collection<String> forms) throws IOException {
        long all = reader.getDocCount(field);
        long frequency = frequency(field, forms);
        return Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
    }

    private long frequency(String field, Collection<String> forms) throws IOException {
        long frequency = 0;
        for (String form : forms) {
            frequency = Math.max(frequency, reader.docFreq(new Term(field, form)));
        }
        return frequency;
    }
}
