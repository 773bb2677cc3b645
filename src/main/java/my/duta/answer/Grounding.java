package my.duta.answer;

import java.util.List;
import java.util.Optional;
import my.duta.index.Chunk;
import my.duta.language.Language;

/** Tells others whether sections of the library support what is written about them, by the check that answers pass. */
public class Grounding {

    private final Search search;
    private final GroundingCheck check;

    Grounding(Search search, GroundingCheck check) {
        this.search = search;
        this.check = check;
    }

    /** Whether the cited sections that everybody may see today support a sentence; without any, they do not. */
    public boolean supports(String sentence, List<Citation> cited, Language language) {
        return search.within(generation -> {
            List<Chunk> chunks = cited.stream()
                    .flatMap(it -> search.chunk(it.chunk(), Optional.empty()).stream())
                    .toList();
            return check.flaw(sentence, chunks, language).isEmpty();
        });
    }
}
