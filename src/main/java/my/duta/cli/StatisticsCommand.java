package my.duta.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import my.duta.redis.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how much was asked and what came of it, for questions that are long forgotten too. */
@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        description =
                "Prints by agency how much was asked and what came of it, without a question. Kept for two" + " years.")
final class StatisticsCommand implements Callable<Integer> {

    private static final int DAYS = 30;
    private static final String ABSTAINED = "abstained/";

    @Option(names = "--from", paramLabel = "DATE", description = "First day, such as 2026-11-01; 30 days ago without.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day; today without it.")
    private @Nullable LocalDate to;

    @Option(names = "--json", description = "Print one JSON array, one object for each day, agency and kind.")
    private boolean json;

    private final Clock clock = Clock.system(ZoneId.of("Asia/Kuala_Lumpur"));

    @Mixin
    private Speech speech = new Speech();

    /** A count as a program reads it; the names of its fields are a promise. */
    private record Printed(String day, String agency, String what, long times) {}

    @Override
    public Integer call() {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.minusDays(DAYS - 1L) : from;
        if (first.isAfter(last)) {
            throw speech.misunderstood("cli.statistics.order");
        }
        try (ConfigurableApplicationContext rooms = RedisApplication.start()) {
            List<Tally.Count> counts = rooms.getBean(Tally.class).between(first, last);
            if (json) {
                speech.printJson(counts.stream()
                        .map(it -> new Printed(it.day().toString(), it.agency(), it.what(), it.times()))
                        .toList());
            } else if (counts.isEmpty()) {
                speech.print(speech.say("cli.statistics.none"));
            } else {
                table(counts);
            }
            return 0;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }

    private void table(List<Tally.Count> counts) {
        var table = new TextTable(
                speech.say("cli.statistics.agency"),
                speech.say("cli.statistics.answered"),
                speech.say("cli.statistics.asked-back"),
                speech.say("cli.statistics.abstained"),
                speech.say("cli.statistics.escalated"),
                speech.say("cli.statistics.helpful"),
                speech.say("cli.statistics.unhelpful"));
        Map<String, List<Tally.Count>> byAgency =
                counts.stream().collect(Collectors.groupingBy(Tally.Count::agency, TreeMap::new, Collectors.toList()));
        byAgency.forEach((agency, of) -> table.row(
                agency,
                sum(of, "answered"),
                sum(of, "asked-back"),
                sum(of, ABSTAINED),
                sum(of, "escalated"),
                sum(of, "helpful"),
                sum(of, "unhelpful")));
        table.print(speech.out());
        speech.out().flush();
    }

    private static String sum(List<Tally.Count> counts, String what) {
        return String.valueOf(counts.stream()
                .filter(it -> it.what().equals(what)
                        || what.equals(ABSTAINED) && it.what().startsWith(what))
                .mapToLong(Tally.Count::times)
                .sum());
    }
}
