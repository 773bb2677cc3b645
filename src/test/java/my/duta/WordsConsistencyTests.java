package my.duta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.answer.Answer;
import my.duta.answer.Attempt;
import my.duta.answer.Flaw;
import my.duta.chat.Command;
import my.duta.directory.Ambassador;
import my.duta.directory.RosterChange;
import my.duta.directory.RosterFinding;
import my.duta.escalation.AuditTrail;
import my.duta.escalation.Candidate;
import my.duta.escalation.Escalation;
import my.duta.escalation.Event;
import my.duta.escalation.PassTarget;
import my.duta.escalation.Refusal;
import my.duta.evaluation.Failure;
import my.duta.evaluation.SetBroken;
import my.duta.knowledge.Finding;
import my.duta.knowledge.LibraryDiff;
import my.duta.knowledge.NotPublished;
import my.duta.knowledge.NotWritable;
import my.duta.knowledge.Progress;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.manuscript.Place;
import my.duta.manuscript.Unreadable;
import my.duta.redis.Buried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Joins the keys that are said with the words there are; those of the simulator's page have a test of their own. */
class WordsConsistencyTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([\\w.-]+)|'([\\w.-]+)'");
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[A-Za-z_-]+)+");
    private static final String PAGE = "simulator.";

    /** Keys that are put together from a beginning and a name. */
    private static final Map<String, List<String>> BUILT = Map.ofEntries(
            Map.entry("answer.abstention.", names(Answer.Abstention.Reason.values())),
            Map.entry("answer.place.", names(Place.Unit.values())),
            Map.entry("cli.evaluate.attempt.", names(Attempt.Outcome.values())),
            Map.entry("cli.evaluate.flaw.", names(Flaw.values())),
            Map.entry("console.answer.", List.of("grounded", "clarification", "abstention")),
            Map.entry("console.candidate.not-published.", names(NotPublished.Reason.values())),
            Map.entry("console.candidate.not-written.", names(NotWritable.Reason.values())),
            Map.entry("console.change.", names(RosterChange.Kind.values())),
            Map.entry("console.fault.", names(AuditTrail.Fault.Kind.values())),
            Map.entry("console.nav.", List.of("today", "ask", "library", "gaps", "escalations", "roster", "audit")),
            Map.entry("console.outcome.", List.of("answered", "asked-back", "abstained")),
            Map.entry("console.problem.", List.of("refused", "unknown", "failed", "away")),
            Map.entry("console.role.", ConsoleVisitor.allRoles()),
            Map.entry("console.source.", List.of("IN_FORCE", "NOT_YET", "OVER")),
            Map.entry(
                    "console.stand.", List.of("UNREACHED", "OFFERED", "ASSIGNED", "ASKED_BACK", "ANSWERED", "CLOSED")),
            Map.entry(
                    "console.step.",
                    List.of(
                            "classification",
                            "masking",
                            "language",
                            "unfolding",
                            "finding",
                            "confidence",
                            "answering")),
            Map.entry("console.theme.", List.of("auto", "light", "dark")),
            Map.entry("console.verdict.", names(Candidate.Verdict.Kind.values())),
            Map.entry("cli.evaluate.broken.", names(SetBroken.Reason.values())),
            Map.entry("cli.evaluate.failure.", names(Failure.values())),
            Map.entry("cli.evaluate.progress.", names(my.duta.evaluation.Progress.Stage.values())),
            Map.entry("cli.audit.fault.", names(AuditTrail.Fault.Kind.values())),
            Map.entry("cli.buried.state.", names(Buried.State.values())),
            Map.entry("cli.candidates.not-written.", names(NotWritable.Reason.values())),
            Map.entry("cli.candidates.verdict.", names(Candidate.Verdict.Kind.values())),
            Map.entry("cli.knowledge.diff.", names(LibraryDiff.Kind.values())),
            Map.entry("cli.knowledge.not-published.", names(NotPublished.Reason.values())),
            Map.entry("cli.knowledge.progress.", names(Progress.Stage.values())),
            Map.entry("cli.roster.change.", names(RosterChange.Kind.values())),
            Map.entry("cli.roster.role.", names(Ambassador.Role.values())),
            Map.entry("conversation.refused.", names(Refusal.values())),
            Map.entry("conversation.target.", names(PassTarget.Level.values())),
            Map.entry("escalation.closed.", names(Escalation.Closed.Reason.values())),
            Map.entry("escalation.event.", names(Event.Kind.values())),
            Map.entry("guide.command.", names(Command.values())),
            Map.entry("knowledge.finding.", names(Finding.Kind.values())),
            Map.entry("knowledge.language.", languages()),
            Map.entry("knowledge.place.", names(Place.Unit.values())),
            Map.entry("knowledge.severity.", names(Finding.Severity.values())),
            Map.entry("knowledge.unreadable.", names(Unreadable.Reason.values())),
            Map.entry("knowledge.wanted.", frontMatterKeys()),
            Map.entry("roster.finding.", names(RosterFinding.Kind.values())));

    /** What is put behind a key to make another. */
    private static final List<String> ENDINGS = List.of(".hint");

    @Test
    void everyKeyThatIsSaidHasWords() throws IOException {
        assertThat(keys()).containsAll(said());
    }

    @Test
    void everyWordIsSaid() throws IOException {
        Set<String> said = said();
        Set<String> idle = new TreeSet<>(keys());
        idle.removeAll(said);
        idle.removeIf(key -> ENDINGS.stream()
                .anyMatch(it -> key.endsWith(it) && said.contains(key.substring(0, key.length() - it.length()))));

        assertThat(idle).as("words that nothing says").isEmpty();
    }

    @Test
    void beginningsAndEndingsOfKeysAreThoseOfTheCode() {
        Set<String> literals = literals();

        assertThat(literals).containsAll(BUILT.keySet()).containsAll(ENDINGS);
        assertThat(literals.stream().filter(it -> it.endsWith(".") && rooms().contains(first(it))))
                .as("keys that are built in a way that this test does not know")
                .allMatch(it -> BUILT.containsKey(it));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonForAnAbstentionHasWordsInBothLanguages(Answer.Abstention.Reason reason) {
        var words = new Words();
        String key = "answer.abstention." + reason;

        assertThatCode(() -> words.say(Language.MALAY, key)).doesNotThrowAnyException();
        assertThat(words.say(Language.ENGLISH, key)).isNotEqualTo(words.say(Language.MALAY, key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages_ms.properties",
                "messages_en.properties",
                "console_ms.properties",
                "console_en.properties"
            })
    void noKeyStandsTwice(String file) throws IOException {
        Set<String> seen = new HashSet<>();

        assertThat(Files.readAllLines(RESOURCES.resolve(file)))
                .filteredOn(it -> it.matches("[a-z][^=]*=.*"))
                .extracting(it -> it.substring(0, it.indexOf('=')).strip())
                .allSatisfy(it -> assertThat(seen.add(it)).as(it).isTrue());
    }

    private static Set<String> keys() throws IOException {
        var properties = new Properties();
        for (String file : List.of("messages_en.properties", "console_en.properties")) {
            try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), UTF_8)) {
                properties.load(reader);
            }
        }
        return properties.stringPropertyNames().stream()
                .filter(it -> !it.startsWith(PAGE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys that stand in the code whole or are built there, and those in the tables that the code reads. */
    private static Set<String> said() {
        Set<String> rooms = rooms();
        Set<String> said = Stream.concat(literals().stream(), inTables())
                .filter(it -> KEY.matcher(it).matches())
                .filter(it -> rooms.contains(first(it)))
                .collect(Collectors.toCollection(TreeSet::new));
        BUILT.forEach((beginning, names) -> names.forEach(it -> said.add(beginning + it)));
        return said;
    }

    private static Stream<String> inTables() {
        return Sources.files(RESOURCES + "/answer", ".csv").stream()
                .flatMap(it -> Stream.of(Sources.read(it).split("[,\\n]")));
    }

    private static Set<String> literals() {
        Stream<String> inCode = Sources.files("src/main/java", ".java").stream()
                .flatMap(it -> Sources.strings(Sources.read(it)).stream());
        Stream<String> inTemplates = Sources.files(RESOURCES + "/templates", ".html").stream()
                .flatMap(it -> IN_TEMPLATES.matcher(Sources.read(it)).results())
                .map(it -> it.group(1) == null ? it.group(2) : it.group(1));
        return Stream.concat(inCode, inTemplates).collect(Collectors.toSet());
    }

    /** The first words of the keys. */
    private static Set<String> rooms() {
        try {
            return keys().stream().map(WordsConsistencyTests::first).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static List<String> keysOfFrontMatter() {
        return JsonMapper.shared()
                .readTree(Sources.read(Path.of("knowledge/front-matter.schema.json")))
                .get("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those of editions, and the one that Malay is taken for. */
    private static List<String> languages() {
        return Stream.concat(Arrays.stream(Language.values()).map(Language::code), Stream.of("id"))
                .toList();
    }

    private static List<String> frontMatterKeys() {
        var schema = JsonMapper.builder().build().readTree(Path.of("knowledge/front-matter.schema.json"));
        return List.copyOf(schema.get("properties").propertyNames());
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
