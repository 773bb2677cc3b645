package my.duta.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import my.duta.redis.Keys;

/** Something that goes wrong. */
interface Trouble {

    /** What it is called in the report. */
    String name();

    /** Lets it happen; returns when the worst is over, though what was killed may still be coming back. */
    void on(Stage stage);

    /** A process dies at a step, the first one that comes to it. */
    record KillAt(Failpoint point, int letThrough, Tally tally) implements Trouble {

        private static final Duration PATIENCE = Duration.ofSeconds(12);

        @Override
        public String name() {
            return point.toString();
        }

        @Override
        public void on(Stage stage) {
            awaitTwo(stage);
            List<Replica> those = stage.serving();
            those.forEach(it -> it.trap().set(point, letThrough));
            Provocation.begin(point.step(), stage);
            boolean met = Waiting.held(
                    PATIENCE, () -> those.stream().anyMatch(it -> it.trap().isMet(point)));
            those.forEach(it -> it.trap().clear());
            Provocation.end(stage);
            tally.count(met ? name() : name() + " (not met)");
        }
    }

    /** The questions of one officer fail whenever they are tried; others notice nothing. */
    record Poison(Tally tally) implements Trouble {

        private static final Duration PATIENCE = Duration.ofSeconds(60);

        @Override
        public String name() {
            return "poison question";
        }

        @Override
        public void on(Stage stage) {
            String question = Provocation.poison(stage);
            boolean buried = Waiting.held(
                    PATIENCE,
                    () -> "BURIED".equals(stage.redis().redis().opsForHash().get(Keys.accepted(question), "state")));
            Provocation.heal(stage);
            tally.count(buried ? name() + " buried" : name() + " (not buried in time)");
        }
    }

    /** The disk of Redis is full for a while; Redis may stop for it, and is started again when there is room. */
    record DiskFull(Duration time, Tally tally) implements Trouble {

        @Override
        public String name() {
            return "disk of Redis full";
        }

        @Override
        public void on(Stage stage) {
            if (!stage.disk().isSmall()) {
                tally.count(name() + " (no small disk here)");
                return;
            }
            stage.disk().fill();
            Waiting.pause(time);
            stage.disk().free();
            stage.redis().kill();
            stage.redis().restart();
            tally.count(name());
        }
    }

    /** The clocks of two processes are wrong, one early and one late. */
    record Skew(Duration by, Tally tally) implements Trouble {

        private static final Duration TIME = Duration.ofSeconds(15);

        @Override
        public String name() {
            return "clocks wrong by " + by.toMinutes() + " min";
        }

        @Override
        public void on(Stage stage) {
            restart(stage, by, by.negated());
            awaitTwo(stage);
            Waiting.pause(TIME);
            restart(stage, Duration.ZERO, Duration.ZERO);
            tally.count(name());
        }

        private static void restart(Stage stage, Duration first, Duration second) {
            List<Replica> those = stage.replicas();
            for (int i = 0; i < 2; i++) {
                awaitTwo(stage);
                those.get(i).skew(i == 0 ? first : second);
                those.get(i).kill();
            }
        }
    }

    /** A process dies at any moment. */
    record Kill(Random random, Tally tally) implements Trouble {

        @Override
        public String name() {
            return "kill at random";
        }

        @Override
        public void on(Stage stage) {
            awaitTwo(stage);
            Waiting.pause(Duration.ofMillis(random.nextInt(1_000)));
            List<Replica> those = stage.serving();
            if (!those.isEmpty()) {
                those.get(random.nextInt(those.size())).kill();
                tally.count(name());
            }
        }
    }

    /** A process stands still for longer than its leases. */
    record Pause(Duration time, Tally tally) implements Trouble {

        @Override
        public String name() {
            return "paused " + time.toSeconds() + " s";
        }

        @Override
        public void on(Stage stage) {
            awaitTwo(stage);
            Replica stopped = stage.serving().get(0);
            stopped.pause();
            Waiting.pause(time);
            stopped.resume();
            tally.count(name());
        }
    }

    /** Redis is killed, stays away for a while, and comes back with its file. */
    record RedisRestart(Duration away, Tally tally) implements Trouble {

        @Override
        public String name() {
            return "Redis killed, away " + away.toSeconds() + " s";
        }

        @Override
        public void on(Stage stage) {
            stage.redis().kill();
            Waiting.pause(away);
            stage.redis().restart();
            tally.count(name());
        }
    }

    /** Every command takes longer. */
    record RedisSlow(Duration by, Duration time, Tally tally) implements Trouble {

        @Override
        public String name() {
            return "Redis slow by " + by.toMillis() + " ms";
        }

        @Override
        public void on(Stage stage) {
            stage.replicas().forEach(it -> it.redis().slow(by));
            Waiting.pause(time);
            stage.replicas().forEach(it -> it.redis().slow(Duration.ZERO));
            tally.count(name());
        }
    }

    /** Redis has no memory left for a while, and refuses to write. */
    record RedisFull(Duration time, Tally tally) implements Trouble {

        @Override
        public String name() {
            return "Redis out of memory";
        }

        @Override
        public void on(Stage stage) {
            stage.redis().set("maxmemory", "1");
            Waiting.pause(time);
            stage.redis().set("maxmemory", "0");
            tally.count(name());
        }
    }

    /** Somebody deletes the group of workers. */
    record GroupGone(Tally tally) implements Trouble {

        @Override
        public String name() {
            return "group deleted";
        }

        @Override
        public void on(Stage stage) {
            stage.redis().redis().opsForStream().destroyGroup(Keys.work(), "duta");
            tally.count(name());
        }
    }

    /** Google refuses, breaks off or takes without saying so. */
    record Chat(Map<String, Object> order, Tally tally) implements Trouble {

        @Override
        public String name() {
            return "Chat " + order.get("kind") + order.getOrDefault("status", "");
        }

        @Override
        public void on(Stage stage) {
            stage.platform().fault(order);
            tally.count(name());
        }
    }

    /** Every event is delivered more than once at the same time, or no longer. */
    record Copies(int more, Tally tally) implements Trouble {

        @Override
        public String name() {
            return more + " copies more";
        }

        @Override
        public void on(Stage stage) {
            stage.platform().settings(Map.of("duplicateDeliveries", more));
            tally.count(name());
        }
    }

    private static void awaitTwo(Stage stage) {
        Waiting.held(Duration.ofMinutes(2), () -> stage.serving().size() >= 2);
    }
}
