package my.duta.answer;

import java.util.List;
import my.duta.answer.Answer.Part;

/** What is said, and what it rests on; both in order, neither empty. */
record Composition(List<Part> parts, List<Citation> citations) {

    Composition {
        parts = List.copyOf(parts);
        citations = List.copyOf(citations);
    }
}
