package my.duta.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of a text, from its first character to the one after its last. */
record Span(int start, int end) {

    private boolean touches(Span later) {
        return later.start < end;
    }

    /** In order, those that overlap made one. */
    static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        spans.stream().sorted(Comparator.comparingInt(Span::start)).forEach(span -> {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).touches(span)) {
                Span open = merged.get(last);
                merged.set(last, new Span(open.start, Math.max(open.end, span.end)));
            } else {
                merged.add(span);
            }
        });
        return merged;
    }
}
