package my.duta.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is known after a run.
 *
 * @param asked what was asked, in the order of asking
 * @param deliveries what the platform was answered
 * @param said what our side said, space by space in the order of the platform
 * @param attempts how often each question was tried, by its id
 * @param entries where each question stands among all that were accepted, by its id
 * @param abandoned ids of the questions whose answer the platform refused for good, as the audit has them
 * @param buried ids of the questions that were given up
 * @param atWork how many questions are still worked
 * @param onTheirWay how many messages are still on their way
 * @param chainFaults what is wrong with the chain of the audit
 */
record Evidence(
        List<Asked> asked,
        List<Balancer.Webhook> deliveries,
        List<Said> said,
        Map<String, Integer> attempts,
        Map<String, String> entries,
        Set<String> abandoned,
        List<String> buried,
        long atWork,
        long onTheirWay,
        List<String> chainFaults) {

    Evidence {
        asked = List.copyOf(asked);
        deliveries = List.copyOf(deliveries);
        said = List.copyOf(said);
        attempts = Map.copyOf(attempts);
        entries = Map.copyOf(entries);
        abandoned = Set.copyOf(abandoned);
        buried = List.copyOf(buried);
        chainFaults = List.copyOf(chainFaults);
    }

    /**
     * A question.
     *
     * @param message the platform's name of it
     * @param inOrder whether it belongs to a burst, whose answers must come in the order in which it was accepted
     */
    record Asked(String message, String space, boolean inOrder) {

        /** The name that our side gives the question. */
        String id() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 10);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform knows SHA-256", e);
            }
        }
    }

    /**
     * A message that ends a question.
     *
     * @param question the id of the question
     * @param message the platform's name of it
     */
    record Said(String question, String space, String message) {}
}
