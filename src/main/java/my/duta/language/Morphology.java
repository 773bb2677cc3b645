package my.duta.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Takes the words of a language back to their stems. */
public enum Morphology {
    /** Clitics and affixes, held to the roots that the lexicon knows. */
    MALAY {
        @Override
        public List<String> stems(String word) {
            return MalayRoots.STEMMER.stems(word);
        }
    },
    /** Martin Porter's second stemmer of English, from the Snowball project. */
    ENGLISH {
        @Override
        public List<String> stems(String word) {
            var stemmer = new EnglishStemmer();
            stemmer.setCurrent(word);
            stemmer.stem();
            return List.of(stemmer.getCurrent());
        }
    };

    /** The morphology of a language. */
    public static Morphology of(Language language) {
        return language == Language.MALAY ? MALAY : ENGLISH;
    }

    /** The stems of a word in lower case, the likeliest first; several where its affixes allow several roots. */
    public abstract List<String> stems(String word);

    /** Read when first needed. */
    private static final class MalayRoots {

        private static final MalayStemmer STEMMER = new MalayStemmer(roots(), Lexicon.shipped());

        private static Set<String> roots() {
            var roots = new HashSet<>(WordList.words("roots.ms.txt"));
            Lexicon.shipped().lemmas().stream().filter(it -> !it.contains(" ")).forEach(roots::add);
            return roots;
        }
    }
}
