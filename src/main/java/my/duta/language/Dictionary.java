package my.duta.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The glossary and the lexicon as one: says in the other language what a word or a phrase says. */
@Component
public class Dictionary {

    private final Glossary glossary;
    private final Lexicon lexicon = Lexicon.shipped();

    public Dictionary(Glossary glossary) {
        this.glossary = glossary;
    }

    /**
     * What the other language says for a single word, a term of the glossary before a word of the lexicon.
     *
     * @param word in lower case, in any of its forms
     * @return the likeliest first, several words where it takes them; empty if neither list knows the word
     */
    public List<String> across(String word, Language to) {
        Set<String> said = new LinkedHashSet<>();
        glossary.longestAt(List.of(word), 0, to).ifPresent(it -> said.addAll(it.meanings()));
        said.addAll(to == Language.MALAY ? lexicon.malay(word) : english(word));
        return List.copyOf(said);
    }

    private List<String> english(String word) {
        if (lexicon.has(word)) {
            return lexicon.english(word);
        }
        return Morphology.MALAY.stems(word).stream()
                .filter(lexicon::has)
                .findFirst()
                .map(lexicon::english)
                .orElse(List.of());
    }

    /**
     * A term or a standing phrase met in a text.
     *
     * @param words it is written with, in lower case
     * @param meanings what the other language says for it, the likeliest first
     */
    public record Phrase(List<String> words, List<String> meanings) {

        public Phrase {
            words = List.copyOf(words);
            meanings = List.copyOf(meanings);
        }
    }

    /** The terms and standing phrases of several words in a text, in its order. */
    public List<Phrase> phrases(String text, Language to) {
        List<String> words = Normaliser.words(text);
        List<Phrase> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int at = i;
            Optional<Glossary.Term> term = phraseAt(words, i, to);
            term.ifPresent(it -> found.add(new Phrase(words.subList(at, at + it.length()), it.meanings())));
            i += term.map(Glossary.Term::length).orElse(1);
        }
        return found;
    }

    /** The longest term or standing phrase of several words that begins at a place of a text. */
    Optional<Glossary.Term> phraseAt(List<String> words, int at, Language to) {
        return glossary.longestAt(words, at, to).filter(it -> it.length() > 1).or(() -> standingAt(words, at, to));
    }

    private Optional<Glossary.Term> standingAt(List<String> words, int at, Language to) {
        for (int length = Math.min(lexicon.longest(), words.size() - at); length > 1; length--) {
            String phrase = String.join(" ", words.subList(at, at + length));
            List<String> said = to == Language.MALAY ? lexicon.malay(phrase) : lexicon.english(phrase);
            if (!said.isEmpty()) {
                return Optional.of(new Glossary.Term(length, said));
            }
        }
        return Optional.empty();
    }
}
