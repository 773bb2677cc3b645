package my.duta.chat;

/**
 * A message on its way.
 *
 * @param id the same for every try, so that no try can post twice
 */
public record Post(PostId id, Address to, Reply reply) {}
