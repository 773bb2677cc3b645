package my.duta.retrieval;

import static my.duta.index.Chunks.ANYBODY;
import static my.duta.index.Chunks.chunk;
import static my.duta.index.Chunks.edition;
import static my.duta.index.Chunks.forAgency;
import static my.duta.language.Language.ENGLISH;
import static my.duta.language.Language.MALAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Said;
import my.duta.index.Section;
import my.duta.language.Dictionary;
import my.duta.language.Glossary;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;

class WordFitTests {

    private static final Section GEMS = new Section("gems", 0);
    private static final Section NOTES = new Section("notes", 0);

    private final Chunk malay =
            chunk(edition("gems", MALAY, "Gem"), "Berkongsi Gem", "Gem boleh dikongsi dengan rakan sepasukan.");
    private final Chunk english = chunk(
            edition("gems", ENGLISH, "Gems"), "Sharing", "A Gem can be shared with the team; a colleague sees it.");
    private final Chunk notes = chunk(
            edition("notes", MALAY, "Nota"), "Nota", "Rakan berkongsi nota. Mesyuarat itu panjang. Pasukan hadir.");
    private final Chunk secret =
            chunk(forAgency(edition("notes", ENGLISH, "Notes"), "JPA"), "Notes", "The team shares its Gem notes.");
    private final ChunkIndex index = ChunkIndex.inMemory(List.of(malay, english, notes, secret), List.of());

    @Test
    void readsBothEditionsAsOneText() {
        Fit mixed = fit("Gem boleh share dgn team", MALAY, GEMS);

        assertThat(mixed.coverage()).isEqualTo(1);
        assertThat(mixed.own()).contains(malay.id());
        assertThat(mixed.other()).contains(english.id());
    }

    @Test
    void doesNotLookAtAnEditionThatTheOfficerMayNotFind() {
        Fit fit = fit("Gem team", ENGLISH, NOTES);

        assertThat(fit.own()).isEmpty();
        assertThat(fit.coverage()).isLessThan(1);
    }

    @Test
    void weighsWordsThatNoSourceHoldsAgainstAllSections() {
        assertThat(fit("Gem zirafah", MALAY, GEMS).words())
                .isLessThan(fit("Gem", MALAY, GEMS).words());
        assertThat(fit("Gem zirafah", MALAY, GEMS).coverage()).isLessThan(1);
    }

    @Test
    void seesHowCloseTheWordsStand() {
        assertThat(closeness("kongsi rakan", malay)).isEqualTo(new Closeness.Measured(1, 1));
        assertThat(closeness("mesyuarat zirafah", notes).pairs()).isZero();
    }

    private Closeness.Measured closeness(String text, Chunk chunk) {
        WantedWords wanted = wanted(text, MALAY);
        Said own = index.said(wanted.own(), MALAY, ANYBODY);
        return new Closeness(words(wanted)).of(own.places(List.of(chunk.id())).get(chunk.id()));
    }

    private Fit fit(String text, Language language, Section section) {
        return words(wanted(text, language)).of(section);
    }

    private WordFit words(WantedWords wanted) {
        return new WordFit(
                wanted.size(),
                index.said(wanted.own(), wanted.language(), ANYBODY),
                index.said(wanted.other(), wanted.language().other(), ANYBODY));
    }

    private WantedWords wanted(String text, Language language) {
        return WantedWords.of(text, language, new Dictionary(new Glossary()), index);
    }
}
