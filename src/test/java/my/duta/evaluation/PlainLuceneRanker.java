package my.duta.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import my.duta.index.Chunk;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** BM25 as Lucene does it unasked: its standard analyser, one field. */
final class PlainLuceneRanker implements Ranker {

    private static final String ID = "id";
    private static final String TEXT = "text";

    private final IndexSearcher searcher;
    private final QueryBuilder queries = new QueryBuilder(new StandardAnalyzer());

    PlainLuceneRanker(List<Chunk> chunks) {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                for (Chunk chunk : chunks) {
                    var document = new Document();
                    document.add(new StoredField(ID, chunk.id().value()));
                    document.add(new TextField(TEXT, chunk.withHeadings(), Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "lucene-bm25";
    }

    @Override
    public List<String> rank(Asking asking, int most) {
        Query query = queries.createBooleanQuery(TEXT, asking.text());
        if (query == null) {
            return List.of();
        }
        try {
            var ids = new ArrayList<String>();
            for (ScoreDoc it : searcher.search(query, most).scoreDocs) {
                ids.add(searcher.storedFields().document(it.doc).get(ID));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
