package my.duta.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what was measured, as text and as a page. */
final class LoadReport {

    private static final int WIDEST = 15;

    private final List<Measured> runs = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> bars = new LinkedHashMap<>();
    private final List<Double> loads = new ArrayList<>();

    /** One figure of a run. */
    private record Column(String name, Function<Measured, String> of) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("run", Measured::name),
            new Column("replicas", it -> String.valueOf(it.replicas())),
            new Column("asked", it -> String.valueOf(it.asked())),
            new Column("answered", it -> String.valueOf(it.answered())),
            new Column("lost", it -> String.valueOf(it.ends().get(Ledger.End.LOST))),
            new Column("twice", it -> String.valueOf(it.ends().get(Ledger.End.DOUBLED))),
            new Column("refused", it -> String.valueOf(it.ends().get(Ledger.End.REFUSED))),
            new Column("failed", it -> String.valueOf(it.ends().get(Ledger.End.FAILED))),
            new Column("told to wait", it -> String.valueOf(it.told())),
            new Column("answers/s", it -> figure(it.answeredPerSecond())),
            new Column("in reply %", it -> figure(100 * it.inReplyShare())),
            new Column("ack p50 ms", it -> figure(it.acknowledgement().p50())),
            new Column("p95", it -> figure(it.acknowledgement().p95())),
            new Column("p99", it -> figure(it.acknowledgement().p99())),
            new Column("max", it -> figure(it.acknowledgement().max())),
            new Column("answer p50 ms", it -> figure(it.answer().p50())),
            new Column("p95", it -> figure(it.answer().p95())),
            new Column("p99", it -> figure(it.answer().p99())),
            new Column("max", it -> figure(it.answer().max())),
            new Column("writes/answer", it -> "%.2f".formatted(it.writesPerAnswer())),
            new Column("429 %", it -> "%.2f".formatted(100 * it.refusedShare())),
            new Column("commands/answer", it -> figure(it.commandsPerAnswer())),
            new Column("CPU ms/answer", it -> figure(it.cpuPerAnswer())),
            new Column("Redis CPU ms", it -> "%.2f".formatted(it.redisCpuPerAnswer())),
            new Column("RAM MB", it -> figure(it.used().memory())),
            new Column("GCs", it -> figure(it.used().collections())),
            new Column("GC s", it -> "%.2f".formatted(it.used().collecting())));

    void add(Measured run) {
        runs.add(run);
        loads.add(java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage());
    }

    /** A figure that stands by itself. */
    void fact(String name, String value) {
        facts.put(name, value);
    }

    /** Shares or counts that belong together. */
    void bars(String title, Map<String, Double> values) {
        bars.put(title, values);
    }

    String text() {
        var text = new StringBuilder();
        for (Column column : COLUMNS) {
            text.append("%-16s".formatted(column.name()));
            runs.forEach(it -> text.append("%16s".formatted(column.of().apply(it))));
            text.append('\n');
        }
        text.append("%-16s".formatted("machine's load"));
        loads.forEach(it -> text.append("%16s".formatted(figure(it))));
        text.append("\n\n");
        facts.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        runs.forEach(it ->
                text.append("\n%s\n  Chat API %s\n  presses %s\n".formatted(it.name(), it.calls(), it.pressed())));
        bars.forEach((title, values) -> {
            text.append('\n').append(title).append('\n');
            sorted(values).forEach((name, value) -> text.append("  %-60s %8.2f\n".formatted(name, value)));
        });
        return text.toString();
    }

    private static Map<String, Double> sorted(Map<String, Double> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(WIDEST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private String html() {
        var body = new StringBuilder("<h2>What each run came to</h2><div class=\"wide\"><table><tbody>");
        for (Column column : COLUMNS) {
            body.append("<tr><th>").append(column.name()).append("</th>");
            runs.forEach(it -> body.append("<td>").append(column.of().apply(it)).append("</td>"));
            body.append("</tr>");
        }
        body.append("</tbody></table></div><dl>");
        facts.forEach((name, value) ->
                body.append("<dt>%s</dt><dd>%s</dd>".formatted(Charts.escaped(name), Charts.escaped(value))));
        body.append("</dl>");
        chart(
                body,
                "p50 from the intended moment to the answer, in ms",
                run -> run.answer().p50());
        chart(
                body,
                "p99 from the intended moment to the answer, in ms",
                run -> run.answer().p99());
        chart(body, "Processor time for an answer, in ms", Measured::cpuPerAnswer);
        for (Measured run : runs) {
            var series = new TreeMap<String, long[]>(java.util.Comparator.reverseOrder());
            series.put("asked each second", run.series().asked());
            series.put("answered each second", run.series().answered());
            body.append("<h2>")
                    .append(Charts.escaped(run.name()))
                    .append("</h2>")
                    .append(Charts.lines(series));
        }
        bars.forEach((title, values) -> body.append("<h2>")
                .append(Charts.escaped(title))
                .append("</h2>")
                .append(Charts.bars(sorted(values), "")));
        return resource("/load/report.html").replace("{{body}}", body);
    }

    private void chart(StringBuilder body, String title, Function<Measured, Double> of) {
        var values = new LinkedHashMap<String, Double>();
        runs.forEach(it -> values.put(it.name(), of.apply(it)));
        body.append("<h2>").append(title).append("</h2>").append(Charts.bars(values, ""));
    }

    private static String resource(String name) {
        try (var in = LoadReport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code load.txt} and {@code index.html} into a folder. */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("load.txt"), text());
            Files.writeString(folder.resolve("index.html"), html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value);
    }
}
