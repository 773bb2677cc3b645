package my.duta.evaluation;

import java.util.List;
import java.util.Optional;
import my.duta.retrieval.Finder;
import my.duta.retrieval.Query;

/** Our own retrieval, as it is served. */
record OurRanker(Finder finder) implements Ranker {

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public List<String> rank(Asking asking, int most) {
        return finder.find(new Query(asking.text(), asking.language(), Optional.empty()), most).passages().stream()
                .map(it -> it.chunk().id().value())
                .toList();
    }
}
