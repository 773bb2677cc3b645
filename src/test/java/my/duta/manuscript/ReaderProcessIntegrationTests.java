package my.duta.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class ReaderProcessIntegrationTests {

    private static final ManuscriptProperties LIMITS = new ManuscriptProperties(DataSize.ofMegabytes(20));
    private static final ManuscriptProperties BRIEF = new ManuscriptProperties(
            LIMITS.largestFile(),
            LIMITS.largestText(),
            DataSize.ofMegabytes(64),
            LIMITS.timeLimit(),
            Duration.ofSeconds(3),
            LIMITS.idle(),
            LIMITS.processes());
    private static final byte[] PAGE =
            "<html><body><p>Tujuh prinsip GPAISA ialah ini.</p></body></html>".getBytes(StandardCharsets.UTF_8);

    @Test
    void readsOneFileAfterTheOtherInOneProcess() {
        try (var processes = new ReaderProcess(LIMITS)) {
            assertThat(words(processes.read(Format.HTML, PAGE))).contains("Tujuh prinsip GPAISA");
            Set<Long> first = pids();

            assertThat(words(processes.read(Format.HTML, PAGE))).contains("Tujuh prinsip GPAISA");

            assertThat(pids()).isEqualTo(first).hasSize(1);
        }
        assertThat(pids()).isEmpty();
    }

    @Test
    void startsAfreshAfterAFailure() {
        try (var processes = new ReaderProcess(LIMITS)) {
            processes.read(Format.HTML, PAGE);
            Set<Long> first = pids();

            assertThatThrownBy(() -> processes.read(Format.PDF, PAGE)).isInstanceOf(Unreadable.class);

            assertThat(processes.running()).isZero();
            processes.read(Format.HTML, PAGE);
            assertThat(pids()).hasSize(1).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void readsTwoAtOnceAndNoMore() {
        try (var processes = new ReaderProcess(LIMITS)) {
            List<CompletableFuture<Manuscript>> all = IntStream.range(0, 6)
                    .mapToObj(it -> CompletableFuture.supplyAsync(() -> processes.read(Format.HTML, PAGE)))
                    .toList();

            assertThat(all).allSatisfy(it -> {
                assertThat(words(it.join())).contains("Tujuh");
                assertThat(processes.running()).isLessThanOrEqualTo(2);
            });
        }
    }

    @Test
    void endsAProcessThatWaitsForNothing() throws Exception {
        try (var processes = new ReaderProcess(with(LIMITS.memory(), LIMITS.timeLimit(), Duration.ofMillis(50)))) {
            processes.read(Format.HTML, PAGE);

            for (ProcessHandle it : children()) {
                it.onExit().get(10, TimeUnit.SECONDS);
            }
            assertThat(words(processes.read(Format.HTML, PAGE))).contains("Tujuh");
        }
    }

    @Test
    void endsWhatTakesTooLong() {
        try (var processes = new ReaderProcess(with(LIMITS.memory(), Duration.ofMillis(20), LIMITS.idle()))) {
            assertThatThrownBy(() -> processes.read(Format.HTML, PAGE))
                    .isInstanceOfSatisfying(
                            Unreadable.class, it -> assertThat(it.reason()).isEqualTo(Unreadable.Reason.TOO_SLOW));
            assertThat(pids()).isEmpty();
        }
    }

    @Test
    void saysWhatWasWrongWithTheMachineRatherThanWithTheFile() {
        try (var processes = new ReaderProcess(with(DataSize.ofMegabytes(0), LIMITS.timeLimit(), LIMITS.idle()))) {
            assertThatThrownBy(() -> processes.read(Format.HTML, PAGE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The process to read files in ended at its start with exit code 1");
        }
    }

    @Test
    void namesTheEndOfAProcessThatIsKilled() {
        try (var processes = new ReaderProcess(LIMITS)) {
            processes.read(Format.HTML, PAGE);
            CompletableFuture<Manuscript> reading =
                    CompletableFuture.supplyAsync(() -> processes.read(Format.HTML, big()));
            children().forEach(ProcessHandle::destroyForcibly);

            assertThat(reading.handle((it, e) -> e == null || e.getCause() instanceof Unreadable)
                            .join())
                    .isTrue();
            assertThat(words(processes.read(Format.HTML, PAGE))).contains("Tujuh");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "burn, TOO_SLOW",
        "fill, TOO_MUCH_MEMORY",
        "descend, DAMAGED",
        "halt, READER_DIED",
        "break, DAMAGED",
        "lock, ENCRYPTED"
    })
    void namesWhatAFileDidToItsReader(String file, Unreadable.Reason reason) {
        try (var processes = new ReaderProcess(OddReaderMain.class, BRIEF)) {
            assertThatThrownBy(() -> processes.read(Format.PDF, bytes(file)))
                    .isInstanceOfSatisfying(
                            Unreadable.class, it -> assertThat(it.reason()).isEqualTo(reason));
            assertThat(processes.running()).isZero();
        }
    }

    @Test
    void takesOnlySoMuchText() {
        try (var processes = new ReaderProcess(OddReaderMain.class, LIMITS)) {
            assertThatThrownBy(() -> processes.read(Format.PDF, bytes("write"))).hasMessage("TOO_MUCH_TEXT: 16777216");
        }
    }

    @Test
    void keepsThePlaceAndTheDetailOfARefusal() {
        try (var processes = new ReaderProcess(OddReaderMain.class, LIMITS)) {
            assertThatThrownBy(() -> processes.read(Format.PDF, bytes("lock"))).hasMessage("ENCRYPTED at PAGE 3: tiga");
        }
    }

    @Test
    void isNotConfusedByALibraryThatPrints() {
        try (var processes = new ReaderProcess(OddReaderMain.class, LIMITS)) {
            assertThat(words(processes.read(Format.PDF, bytes("print")))).contains("words=print");
        }
    }

    @Test
    void handsOverAManuscriptWhole() {
        try (var processes = new ReaderProcess(OddReaderMain.class, LIMITS)) {
            Manuscript manuscript = processes.read(Format.PDF, bytes("apa-apa"));

            assertThat(manuscript.elements())
                    .containsExactly(
                            new Element.Heading(Place.page(1), 1, "apa-apa"),
                            new Element.Body(Place.page(1), new Block.Items(true, List.of("satu", "dua"))),
                            new Element.Body(
                                    Place.page(2), new Block.Table(List.of("a"), List.of(List.of("b"), List.of("c")))),
                            new Element.Quotation(Place.page(2), "Sumber: ujian"));
            assertThat(manuscript.links()).containsExactly(new Link(Place.page(1), "https://www.jdn.gov.my/"));
            assertThat(manuscript.remarks()).containsExactly(new Remark(Remark.Kind.MACRO, Place.WHOLE, "makro"));
        }
    }

    @Test
    void endsWithTheProcessThatStartedIt() throws Exception {
        Process lonely = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LonelyMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long pid = Long.parseLong(lonely.inputReader().readLine());
        Optional<ProcessHandle> reader = ProcessHandle.of(pid);

        lonely.destroyForcibly();

        if (reader.isPresent()) {
            reader.get().onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void leavesNothingBehind() throws Exception {
        List<Path> before = folders();
        List<Path> meanwhile;
        try (var processes = new ReaderProcess(LIMITS)) {
            processes.read(Format.HTML, PAGE);
            meanwhile = new ArrayList<>(folders());
        }
        meanwhile.removeAll(before);
        assertThat(meanwhile).hasSize(1).allSatisfy(it -> assertThat(it).doesNotExist());
    }

    @Test
    void endsAllWhenItIsClosed() {
        var processes = new ReaderProcess(LIMITS);
        processes.read(Format.HTML, PAGE);
        processes.close();

        assertThat(pids()).isEmpty();
        assertThatThrownBy(() -> processes.read(Format.HTML, PAGE)).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] big() {
        return ("<html><body>" + "<p>Tujuh prinsip</p>".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    }

    private static ManuscriptProperties with(DataSize memory, Duration timeLimit, Duration idle) {
        return new ManuscriptProperties(
                LIMITS.largestFile(),
                LIMITS.largestText(),
                memory,
                timeLimit,
                LIMITS.cpuLimit(),
                idle,
                LIMITS.processes());
    }

    private static String words(Manuscript manuscript) {
        return manuscript.elements().toString();
    }

    /** Readers of this process; other tests may leave other children. */
    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(it -> it.info().commandLine().orElse("").contains("duta-reader-"))
                .toList();
    }

    private static Set<Long> pids() {
        return children().stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static List<Path> folders() throws Exception {
        try (Stream<Path> paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return paths.filter(it -> it.getFileName().toString().startsWith("duta-reader-"))
                    .toList();
        }
    }
}
