package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import my.duta.answer.Attacks.Attack;
import my.duta.answer.Attacks.Carrier;
import org.junit.jupiter.api.Test;

class AttackCheckTests {

    private final AttackCheck check = new AttackCheck();

    @Test
    void tune() throws IOException {
        for (String file : List.of("own-ms.txt", "own-en.txt", "garak.txt")) {
            List<Attack> missed = Attacks.of(file).stream().filter(it -> check.inQuestion(it.text()).isEmpty()).toList();
            System.out.println(file + " missed " + missed.size() + " of " + Attacks.of(file).size());
            missed.forEach(it -> System.out.println("   " + it.text()));
        }
        for (Carrier carrier : Carrier.values()) {
            List<Attack> all = Attacks.direct().stream().filter(it -> check.inQuestion(it.text()).isPresent()).toList();
            List<Attack> missed = all.stream().map(it -> it.in(carrier)).filter(it -> check.inQuestion(it.text()).isEmpty()).toList();
            System.out.println(carrier + " missed " + missed.size() + " of " + all.size());
            missed.stream().limit(4).forEach(it -> System.out.println("   " + it.text()));
        }
        report("harmless", Attacks.lines("harmless.txt"));
        report("golden", UnseenQuestionsTests.class == null ? List.of() : questions());
        List<String> asked = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("knowledge"))) {
            for (Path file : files.filter(it -> it.toString().matches(".*(asked.yaml|(ms|en).md)")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (file.toString().endsWith(".md")) sections.add(line);
                    else if (line.startsWith("  - ")) asked.add(line.substring(4));
                }
            }
        }
        report("asked", asked);
        if (System.getProperty("squad") != null) report("squad", Files.readAllLines(Path.of(System.getProperty("squad"))).stream().map(it -> it.replaceAll(".*\"text\": ?\"(.*?)\"[,}].*", "$1")).toList());
        report("lines of sections, as questions", sections);
        List<String> flagged = sections.stream().filter(it -> check.inSection(it).isPresent()).toList();
        System.out.println("sections flagged " + flagged.size() + " of " + sections.size());
        flagged.forEach(it -> System.out.println("   " + it));
    }

    private void report(String name, List<String> texts) {
        long start = System.nanoTime();
        List<String> flagged = texts.stream().filter(it -> check.inQuestion(it).isPresent()).toList();
        System.out.println(name + " flagged " + flagged.size() + " of " + texts.size() + " in " + (System.nanoTime() - start) / 1000000 + " ms");
        flagged.stream().limit(40).forEach(it -> System.out.println("   " + check.inQuestion(it) + " " + it));
    }

    private static List<String> questions() throws IOException {
        List<String> all = new ArrayList<>();
        try (var rows = org.apache.commons.csv.CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(Path.of("knowledge/evaluation/golden.csv")))) {
            rows.forEach(it -> { if (!it.get("expected").contains("UNSAFE")) all.add(it.get("question")); });
        }
        return all;
    }
}
