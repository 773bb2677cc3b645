package my.duta.index;

import static my.duta.index.Chunks.ANYBODY;
import static my.duta.index.Chunks.TODAY;
import static my.duta.index.Chunks.between;
import static my.duta.index.Chunks.chunk;
import static my.duta.index.Chunks.edition;
import static my.duta.index.Chunks.forAgency;
import static my.duta.index.Chunks.wanted;
import static my.duta.language.Language.ENGLISH;
import static my.duta.language.Language.MALAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;

class ChunkIndexTests {

    private static final float[] EAST = {1, 0};
    private static final float[] NORTH = {0, 1};

    private final Chunk principles =
            chunk(edition("gpaisa", MALAY, "Prinsip GPAISA"), "Tujuh prinsip", "Keadilan, ketelusan dan keselamatan.");
    private final Chunk inEnglish =
            chunk(edition("gpaisa", ENGLISH, "Principles of GPAISA"), "Seven principles", "Fairness and safety.");
    private final Chunk notes =
            chunk(edition("notes", MALAY, "Take notes for me"), "Nota mesyuarat", "Gemini menulis nota bagi prinsip.");
    private final Chunk canary =
            chunk(forAgency(edition("canary", MALAY, "Prinsip dalaman"), "JPA"), "Dalaman", "Prinsip kenari dalaman.");
    private final Chunk past = chunk(
            between(edition("past", MALAY, "Prinsip lama"), TODAY.minusDays(9), TODAY.minusDays(1)),
            "Lama",
            "Prinsip.");
    private final Chunk coming = chunk(
            between(edition("coming", MALAY, "Prinsip baharu"), TODAY.plusDays(1), TODAY.plusDays(9)),
            "Baharu",
            "Prinsip.");
    private final ChunkIndex index = ChunkIndex.inMemory(
            List.of(principles, inEnglish, notes, canary, past, coming), List.of(EAST, EAST, NORTH, EAST, EAST, EAST));

    @Test
    void findsByTheStemOfAWordAndPrefersTheTitle() {
        assertThat(byWord("prinsip", MALAY, ANYBODY))
                .extracting(Scored::id)
                .containsExactly(principles.id(), notes.id());
        assertThat(byWord("penulisan", MALAY, ANYBODY)).extracting(Scored::id).containsExactly(notes.id());
    }

    @Test
    void knowsWhichAgenciesHaveChunksOfTheirOwn() {
        assertThat(index.isRestrictedTo("JPA")).isTrue();
        assertThat(index.isRestrictedTo("jpa")).isTrue();
        assertThat(index.isRestrictedTo("JDN")).isFalse();
    }

    @Test
    void searchesTheFieldsOfOneLanguage() {
        assertThat(byWord("principle", ENGLISH, ANYBODY)).extracting(Scored::id).containsExactly(inEnglish.id());
    }

    @Test
    void findsByMeaningTheNearestFirst() {
        List<Scored> found = index.meaning(NORTH, ANYBODY).nearest(MALAY, 1);

        assertThat(found).extracting(Scored::id).containsExactly(notes.id());
        assertThat(found.get(0).score()).isCloseTo(1, within(0.001));
    }

    @Test
    void keepsAnAgencysOwnFromAllOthers() {
        var stranger = new Scope(Optional.of("MOF"), TODAY);
        var own = new Scope(Optional.of("jpa"), TODAY);

        for (Scope scope : List.of(ANYBODY, stranger)) {
            assertThat(byWord("kenari", MALAY, scope)).isEmpty();
            assertThat(index.meaning(EAST, scope).nearest(MALAY, 9))
                    .extracting(Scored::id)
                    .doesNotContain(canary.id());
            assertThat(index.chunk(canary.id(), scope)).isEmpty();
            assertThat(index.section(new Section("canary", 0), MALAY, scope)).isEmpty();
        }
        assertThat(byWord("kenari", MALAY, own)).extracting(Scored::id).containsExactly(canary.id());
        assertThat(index.meaning(EAST, own).nearest(MALAY, 9))
                .extracting(Scored::id)
                .contains(canary.id());
        assertThat(index.chunk(canary.id(), own)).contains(canary);
    }

    @Test
    void findsOnlyWhatIsInForceToday() {
        var yesterday = new Scope(Optional.empty(), TODAY.minusDays(1));
        var tomorrow = new Scope(Optional.empty(), TODAY.plusDays(1));

        assertThat(index.meaning(EAST, ANYBODY).nearest(MALAY, 9))
                .extracting(Scored::id)
                .doesNotContain(past.id(), coming.id());
        assertThat(index.meaning(EAST, yesterday).nearest(MALAY, 9))
                .extracting(Scored::id)
                .contains(past.id());
        assertThat(index.meaning(EAST, tomorrow).nearest(MALAY, 9))
                .extracting(Scored::id)
                .contains(coming.id())
                .doesNotContain(past.id());
    }

    @Test
    void givesBackAChunkAsItWasPublished() {
        assertThat(index.chunk(principles.id(), ANYBODY)).contains(principles);
        assertThat(index.chunks()).containsExactly(principles, inEnglish, notes, canary, past, coming);
    }

    @Test
    void knowsTheOtherEditionOfASection() {
        Section section = byWord("keadilan", MALAY, ANYBODY).get(0).section();

        assertThat(index.section(section, ENGLISH, ANYBODY)).containsExactly(inEnglish);
    }

    @Test
    void countsARareWordForMore() {
        Said said = index.said(List.of(wanted(MALAY, "keadilan"), wanted(MALAY, "prinsip")), MALAY, ANYBODY);

        assertThat(said.idf(0)).isGreaterThan(said.idf(1));
        assertThat(index.holds(wanted(MALAY, "gaji"), MALAY)).isFalse();
        assertThat(said.ideal(1))
                .isGreaterThan(byWord("prinsip", MALAY, ANYBODY).get(0).score());
    }

    @Test
    void findsNothingInAnEmptyIndex() {
        ChunkIndex empty = ChunkIndex.inMemory(List.of(), List.of());

        assertThat(empty.said(List.of(wanted(MALAY, "prinsip")), MALAY, ANYBODY).best(9))
                .isEmpty();
        assertThat(empty.meaning(EAST, ANYBODY).nearest(MALAY, 9)).isEmpty();
        assertThat(empty.size()).isZero();
    }

    @Test
    void servesASearchThatBeganBeforeTheSwitch() {
        var serving = new ServingIndex(index);

        int found = serving.with(it -> {
            serving.switchTo(ChunkIndex.inMemory(List.of(notes), List.of(NORTH)));
            return it.meaning(EAST, ANYBODY).nearest(MALAY, 9).size();
        });

        assertThat(found).isEqualTo(2);
        assertThat(serving.<Integer>with(ChunkIndex::size)).isEqualTo(1);
        assertThat(index.retain()).isFalse();
    }

    private List<Scored> byWord(String word, Language language, Scope scope) {
        return index.said(List.of(wanted(language, word)), language, scope).best(9);
    }
}
