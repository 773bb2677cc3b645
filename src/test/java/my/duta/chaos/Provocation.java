package my.duta.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import my.duta.redis.Keys;

/** What must happen for a step to be made that questions alone seldom come to. */
final class Provocation {

    private static final Duration SLOW = Duration.ofMillis(600);

    private Provocation() {}

    /** Lets it happen. */
    static void begin(String step, Stage stage) {
        switch (step) {
            case "pause", "later" -> stage.platform().fault(refusals(429, 20));
            case "abandon", "get card", "get recipient" -> stage.platform().fault(refusals(403, 2));
            case "fail" -> poison(stage);
            case "renew", "release" -> stage.replicas().forEach(it -> it.redis().slow(SLOW));
            case "xgroup work" -> stage.redis().redis().opsForStream().destroyGroup(Keys.work(), "duta");
            case "unblock" -> block(stage);
            case "again" -> stage.balancer().breakOff(5);
            case "take", "hget accepted", "xclaim work", "lpop waiting" ->
                stage.traffic().burst(10);
            default -> {}
        }
        if (List.of("release", "leave").contains(step)) {
            stage.serving().stream().findFirst().ifPresent(Replica::terminate);
        }
        if (step.equals("xclaim work")) {
            stage.serving().stream().findFirst().ifPresent(Replica::kill);
        }
    }

    /** Puts things right again. */
    static void end(Stage stage) {
        stage.replicas().forEach(it -> it.redis().slow(Duration.ZERO));
        stage.balancer().breakOff(0);
        stage.platform().clearFaults();
        heal(stage);
    }

    private static Map<String, Object> refusals(int status, int times) {
        return Map.of("kind", "STATUS", "status", status, "path", "messages", "times", times);
    }

    /** From now on every question of the victim fails, until it is healed; gives the id of one. */
    static String poison(Stage stage) {
        String place = stage.traffic().victim().space();
        var redis = stage.redis().redis();
        redis.opsForList().leftPush(Keys.conversation(place), "poison");
        redis.opsForValue().set(Keys.exchange("poison"), "{");
        return stage.traffic().askAsVictim();
    }

    static void heal(Stage stage) {
        stage.redis()
                .redis()
                .delete(List.of(Keys.conversation(stage.traffic().victim().space()), Keys.exchange("poison")));
    }

    /** An event that is gone stands before a question of the victim. */
    private static void block(Stage stage) {
        stage.redis()
                .redis()
                .opsForList()
                .leftPush(Keys.lane(stage.traffic().victim().space()), "gone");
        stage.traffic().askAsVictim();
    }
}
