package my.duta.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import my.duta.language.Language;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Which documents of a language an officer may find; worked out once for each scope. */
final class Admission {

    /** More than there are agencies; an agency's documents take one bit each. */
    private static final int MOST_KEPT = 2000;

    private final IndexSearcher searcher;
    private final Cache<Asked, FixedBitSet> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Admission(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    private record Asked(Scope scope, Language language) {}

    /** The documents that may be found. */
    FixedBitSet to(Scope scope, Language language) {
        return kept.get(new Asked(scope, language), this::find);
    }

    /** Whether there are documents for officers of an agency, and not for those of all. */
    boolean restrictsTo(String agency) {
        try {
            return searcher.getIndexReader().docFreq(new Term(ChunkWriter.AUDIENCE, ChunkWriter.audience(agency))) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FixedBitSet find(Asked asked) {
        try {
            var found = new FixedBitSet(searcher.getIndexReader().maxDoc());
            Weight weight = searcher.createWeight(searcher.rewrite(query(asked)), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) {
                    for (var it = scorer.iterator();
                            it.nextDoc() < leaf.reader().maxDoc(); ) {
                        found.set(leaf.docBase + it.docID());
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(Asked asked) {
        long today = asked.scope().today().toEpochDay();
        var audience = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ChunkWriter.AUDIENCE, ChunkWriter.FOR_ALL)), BooleanClause.Occur.SHOULD);
        asked.scope()
                .agency()
                .ifPresent(it -> audience.add(
                        new TermQuery(new Term(ChunkWriter.AUDIENCE, ChunkWriter.audience(it))),
                        BooleanClause.Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(
                        new TermQuery(
                                new Term(ChunkWriter.LANGUAGE, asked.language().code())),
                        BooleanClause.Occur.FILTER)
                .add(audience.build(), BooleanClause.Occur.FILTER)
                .add(LongField.newRangeQuery(ChunkWriter.FROM, Long.MIN_VALUE, today), BooleanClause.Occur.FILTER)
                .add(LongField.newRangeQuery(ChunkWriter.UNTIL, today, Long.MAX_VALUE), BooleanClause.Occur.FILTER)
                .build();
    }
}
