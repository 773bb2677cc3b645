package my.duta.manuscript;

import static my.duta.index.Chunks.ANYBODY;
import static my.duta.index.Chunks.chunk;
import static my.duta.index.Chunks.edition;
import static my.duta.index.Chunks.wanted;
import static my.duta.language.Language.MALAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import my.duta.index.ChunkIndex;
import my.duta.index.Scored;
import my.duta.index.ServingIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Reads every hostile file while questions are asked of an index in the same process. */
@Tag("alone")
class HostileFilesIntegrationTests {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long MOST_GROWTH = 8L * 1024 * 1024;

    private static final long PAUSE = 2_000_000;

    private static final ManuscriptReader READER =
            new ManuscriptReader(new ManuscriptProperties(DataSize.ofMegabytes(20)));
    private static final List<HostileFile> FILES = HostileFiles.all();
    private static final Map<String, Outcome> OUTCOMES = new ConcurrentHashMap<>();
    private static long growth;
    private static Questions questions;

    /** What became of a file. */
    private record Outcome(
            Optional<Unreadable> refusal, Set<Remark.Kind> remarks, boolean saysWhatItMustNot, Duration took) {}

    /** How questions fared meanwhile. */
    private record Questions(int asked, int answered, Duration slowest) {}

    @BeforeAll
    static void readsAll() {
        long before = heap();
        var reading = new AtomicBoolean(true);
        CompletableFuture<Questions> asking = CompletableFuture.supplyAsync(() -> askWhile(reading));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<Void>> all = FILES.stream()
                    .map(it -> CompletableFuture.runAsync(() -> OUTCOMES.put(it.name(), outcome(it)), two))
                    .toList();
            all.forEach(CompletableFuture::join);
        } finally {
            two.shutdown();
            reading.set(false);
        }
        questions = asking.join();
        growth = heap() - before;
    }

    @AfterAll
    static void ends() {
        READER.destroy();
    }

    @ParameterizedTest
    @MethodSource("files")
    void endsAsDecided(HostileFile file) {
        Outcome outcome = OUTCOMES.get(file.name());

        if (file.reasons().isEmpty()) {
            assertThat(outcome.refusal()).isEmpty();
            assertThat(outcome.remarks()).containsAll(file.remarks());
        } else {
            assertThat(outcome.refusal().map(Unreadable::reason))
                    .isPresent()
                    .hasValueSatisfying(it -> assertThat(it).isIn(file.reasons()));
        }
        assertThat(outcome.saysWhatItMustNot()).isFalse();
        assertThat(outcome.took()).isLessThan(LONGEST);
    }

    @Test
    void isTriedWithEnough() {
        assertThat(FILES).hasSizeGreaterThanOrEqualTo(45);
        assertThat(FILES.stream().map(HostileFile::name).distinct()).hasSameSizeAs(FILES);
        assertThat(FILES.stream().map(HostileFile::format).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Format.values());
    }

    @Test
    void questionsAreAnsweredMeanwhile() {
        assertThat(questions.asked()).isPositive().isEqualTo(questions.answered());
        assertThat(questions.slowest()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void memoryHereDoesNotGrow() {
        assertThat(growth).isLessThan(MOST_GROWTH);
    }

    @Test
    void noReaderIsLeftThatReads() {
        assertThat(READER.running()).isLessThanOrEqualTo(2);
    }

    static List<HostileFile> files() {
        return FILES;
    }

    private static Outcome outcome(HostileFile file) {
        long begin = System.nanoTime();
        try {
            Manuscript manuscript = READER.read(file.format(), file.content());
            boolean says =
                    !file.unsaid().isEmpty() && manuscript.elements().toString().contains(file.unsaid());
            Set<Remark.Kind> remarks =
                    manuscript.remarks().stream().map(Remark::kind).collect(Collectors.toSet());
            return new Outcome(Optional.empty(), remarks, says, since(begin));
        } catch (Unreadable e) {
            return new Outcome(Optional.of(e), Set.of(), false, since(begin));
        }
    }

    private static Questions askWhile(AtomicBoolean reading) {
        var fairness = chunk(edition("gpaisa", MALAY, "Prinsip GPAISA"), "Tujuh prinsip", "Keadilan dan ketelusan.");
        int asked = 0;
        int answered = 0;
        var slowest = Duration.ZERO;
        try (var serving = new ServingIndex(ChunkIndex.inMemory(List.of(fairness), List.of(new float[] {1, 0})))) {
            while (reading.get()) {
                long begin = System.nanoTime();
                List<Scored> found = serving.with(it -> it.said(List.of(wanted(MALAY, "keadilan")), MALAY, ANYBODY)
                        .best(3));
                asked++;
                answered += found.size() == 1 && found.get(0).id().equals(fairness.id()) ? 1 : 0;
                Duration took = since(begin);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                LockSupport.parkNanos(PAUSE);
            }
        }
        return new Questions(asked, answered, slowest);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            runtime.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
