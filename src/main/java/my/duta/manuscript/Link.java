package my.duta.manuscript;

/**
 * Where a text points to.
 *
 * @param target as written: an address, or a path with or without {@code #anchor}
 */
public record Link(Place place, String target) {}
