package my.duta.escalation;

/** Who is asked to take an escalation. */
public record Offer(String email, String name) {}
