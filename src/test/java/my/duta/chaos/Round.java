package my.duta.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import my.duta.escalation.Audits;
import my.duta.redis.Keys;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Some minutes of questions and troubles, from quiet to quiet, and what they come to. */
final class Round {

    private static final int OFFICERS = 30;

    private final Stage stage;
    private final Plan plan;

    Round(Stage stage, Plan plan) {
        this.stage = stage;
        this.plan = plan;
    }

    /**
     * What is to happen.
     *
     * @param number of the round, which tells its officers from others
     * @param questions beside the burst
     * @param pause between two questions
     * @param troubles one after the other while questions come
     * @param quiet how long to wait for the end of what is under way
     */
    record Plan(int number, long seed, int questions, Duration pause, List<Trouble> troubles, Duration quiet) {}

    /** Plays it; the stage is whole and quiet afterwards, and the platform has forgotten everything. */
    Evidence play() {
        stage.balancer().forget();
        List<Platform.Officer> officers = stage.platform().admit(OFFICERS, plan.number());
        var traffic = new Traffic(stage.platform(), officers, plan.seed());
        stage.plays(traffic);
        var troubled = new AtomicBoolean(true);
        CompletableFuture<Void> asking =
                CompletableFuture.runAsync(() -> traffic.ask(plan.questions(), plan.pause(), troubled::get));
        try {
            plan.troubles().forEach(it -> it.on(stage));
        } finally {
            troubled.set(false);
        }
        asking.join();
        stage.replicas().forEach(it -> it.trap().clear());
        stage.platform().clearFaults();
        stage.awaitWhole();
        traffic.burst(10);
        awaitQuiet();
        Evidence evidence = evidence(traffic.asked(), officers);
        stage.platform().reset();
        return evidence;
    }

    private void awaitQuiet() {
        Waiting.held(plan.quiet(), () -> isQuiet() && !Waiting.held(Duration.ofSeconds(1), () -> !isQuiet()));
    }

    private boolean isQuiet() {
        return stage.platform().retrying() == 0 && atWork() == 0 && onTheirWay() == 0;
    }

    private long atWork() {
        Long size = redis().opsForStream().size(Keys.work());
        return size == null ? 0 : size;
    }

    private long onTheirWay() {
        Long size = redis().opsForZSet().zCard(Keys.due());
        return size == null ? 0 : size;
    }

    private StringRedisTemplate redis() {
        return stage.redis().redis();
    }

    private Evidence evidence(List<Evidence.Asked> asked, List<Platform.Officer> officers) {
        Map<String, Integer> attempts = new HashMap<>();
        Map<String, String> entries = new HashMap<>();
        for (Evidence.Asked it : asked) {
            Object tries = redis().opsForHash().get(Keys.accepted(it.id()), "attempts");
            if (tries != null) {
                entries.put(it.id(), String.valueOf(redis().opsForHash().get(Keys.accepted(it.id()), "entry")));
                attempts.put(it.id(), Integer.parseInt(tries.toString()));
            }
        }
        List<String> buried = redis().opsForStream().range(Keys.buried(), Range.unbounded()).stream()
                .map(it -> String.valueOf(it.getValue().get("id")))
                .filter(attempts::containsKey)
                .toList();
        return new Evidence(
                asked,
                stage.balancer().log(),
                officers.stream()
                        .flatMap(it -> stage.platform().said(it).stream())
                        .toList(),
                attempts,
                entries,
                abandoned(attempts.keySet()),
                buried,
                atWork(),
                onTheirWay(),
                Audits.verify(redis()).faults().stream().map(String::valueOf).toList());
    }

    private Set<String> abandoned(Set<String> questions) {
        String audit = redis().opsForStream().range(Keys.audit(), Range.unbounded()).stream()
                .map(it -> String.valueOf(it.getValue().get("record")))
                .collect(Collectors.joining());
        return questions.stream()
                .filter(it -> {
                    Object outgoing = redis().opsForHash().get(Keys.accepted(it), "outgoing");
                    return outgoing != null && audit.contains("\"post\":\"" + outgoing + "\"");
                })
                .collect(Collectors.toSet());
    }

    /** What is known of the question that a finding is about, without a word of it. */
    String trail(Finding finding, Evidence evidence) {
        String id = new Evidence.Asked(finding.what(), "", false).id();
        Object outgoing = redis().opsForHash().get(Keys.accepted(id), "outgoing");
        return "  "
                + evidence.deliveries().stream()
                        .filter(it -> it.message().equals(finding.what()))
                        .toList()
                + "\n  accepted " + known(Keys.accepted(id)) + "\n  outgoing "
                + (outgoing == null ? "none" : known(Keys.outgoing(outgoing.toString()))) + "\n  posted "
                + (outgoing == null ? "none" : known(Keys.posted(outgoing.toString())));
    }

    private Map<Object, Object> known(String key) {
        Map<Object, Object> fields = new HashMap<>(redis().opsForHash().entries(key));
        fields.remove("payload");
        return fields;
    }
}
