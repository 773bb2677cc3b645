package my.duta.escalation;

import java.time.Instant;

/** Another officer who waits for the same answer, with the own request. */
public record Follower(Request request, Instant since) {}
