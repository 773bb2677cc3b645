package my.duta.answer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import my.duta.language.Language;

/** What we have to say to a question. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Answer {

    /** In which language it is said. */
    Language language();

    /**
     * How sure we are that this is the right thing to say, from 0 to 1: for a grounded answer that it answers the
     * question, for an abstention that nothing we have would.
     */
    double confidence();

    /**
     * An answer whose claims rest on cited passages.
     *
     * @param parts what is said, in order
     * @param citations every passage that a part cites, by number
     * @param suggestions what the officer may want to ask next, each a question of its own
     * @param composer who wrote it: {@code extractive}, or the name of the model
     * @param generation of the library that all of it comes from; empty for one kept from before this was noted
     * @param prompt which a model was asked with, as {@code answer/compose@1a2b3c4d}; empty if none was asked
     * @param extent how much of the question it covers
     */
    record Grounded(
            Language language,
            double confidence,
            List<Part> parts,
            List<Citation> citations,
            List<String> suggestions,
            String composer,
            String generation,
            String prompt,
            Extent extent)
            implements Answer {

        public Grounded {
            parts = List.copyOf(parts);
            citations = List.copyOf(citations);
            suggestions = List.copyOf(suggestions);
            generation = Objects.requireNonNullElse(generation, "");
            prompt = Objects.requireNonNullElse(prompt, "");
            extent = Objects.requireNonNullElse(extent, Extent.WHOLE);
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("A grounded answer cites at least one passage");
            }
        }

        /** One that covers the whole question, and that no model was asked for. */
        public Grounded(
                Language language,
                double confidence,
                List<Part> parts,
                List<Citation> citations,
                List<String> suggestions,
                String composer,
                String generation) {
            this(language, confidence, parts, citations, suggestions, composer, generation, "", Extent.WHOLE);
        }

        /** The same without what the officer may want to ask next. */
        Grounded withoutSuggestions() {
            return new Grounded(
                    language, confidence, parts, citations, List.of(), composer, generation, prompt, extent);
        }

        /** The model whose words these are; empty if they are quoted. */
        public Optional<String> writer() {
            return Optional.of(composer).filter(it -> !it.equals(ExtractiveComposer.NAME));
        }

        /** Whether it is quoted although a model was asked to write it. */
        public boolean quotedInstead() {
            return writer().isEmpty() && !prompt.isEmpty();
        }

        /** The words alone, one part a line, each followed by its citation numbers in brackets. */
        public String text() {
            var lines = new StringBuilder();
            int step = 0;
            for (Part part : parts) {
                step = part.kind() == Part.Kind.STEP ? step + 1 : 0;
                String lead = part.kind() == Part.Kind.STEP ? step + ". " : part.kind() == Part.Kind.ITEM ? "- " : "";
                lines.append(lines.isEmpty() ? "" : "\n").append(lead).append(part.text());
                part.citations().forEach(it -> lines.append(" [").append(it).append("]"));
            }
            return lines.toString();
        }
    }

    /** How much of a question an answer covers. */
    enum Extent {
        WHOLE,
        PART
    }

    /**
     * A piece of an answer.
     *
     * @param citations the numbers of the passages it rests on
     */
    record Part(Kind kind, String text, List<Integer> citations) {

        public Part {
            citations = List.copyOf(citations);
        }

        /** How a piece is set. */
        public enum Kind {
            SENTENCE,
            ITEM,
            STEP
        }
    }

    /**
     * A question back, because two readings are close.
     *
     * @param readings each a question that would be answered as it stands
     */
    record Clarification(Language language, double confidence, String question, List<String> readings)
            implements Answer {

        public Clarification {
            readings = List.copyOf(readings);
        }
    }

    /** We do not answer, and say why; it cites nothing. */
    record Abstention(Language language, double confidence, Reason reason) implements Answer {

        /** Why we do not answer. */
        public enum Reason {
            NOTHING_RELEVANT,
            OUT_OF_SCOPE,
            NOT_SETTLED_BY_SOURCES,
            CLASSIFIED,
            PERSONAL,
            UNSAFE,
            /** It is nothing but an insult. */
            ABUSIVE,
            /** Whoever wrote it may hurt themselves. */
            DISTRESS,
            MODEL_UNAVAILABLE
        }
    }

    /** Chooses by kind; a caller that forgets one does not compile. */
    default <T> T map(
            Function<Grounded, T> grounded,
            Function<Clarification, T> clarification,
            Function<Abstention, T> abstention) {
        if (this instanceof Grounded it) {
            return grounded.apply(it);
        }
        if (this instanceof Clarification it) {
            return clarification.apply(it);
        }
        return abstention.apply((Abstention) this);
    }
}
