package my.duta.chat;

/** What the platform made of a post. */
public record Posted(MessageId message, ThreadId thread) {}
