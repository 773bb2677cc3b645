package my.duta.answer;

import java.util.List;
import my.duta.answer.Answer.Extent;
import my.duta.answer.Answer.Part;

/**
 * What is said, and what it rests on; both in order, neither empty.
 *
 * @param composer the name of the model, or that of quoting
 * @param extent how much of the question it covers
 */
record Composition(List<Part> parts, List<Citation> citations, String composer, Extent extent) {

    Composition {
        parts = List.copyOf(parts);
        citations = List.copyOf(citations);
    }
}
