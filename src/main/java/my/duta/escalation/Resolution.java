package my.duta.escalation;

import java.time.Instant;

/** What an ambassador said to a question. */
public record Resolution(String text, Instant at) {}
