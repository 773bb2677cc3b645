package my.duta.privacy;

import java.util.List;

/** One way of finding one kind of personal data. */
@FunctionalInterface
interface Finder {

    List<Span> in(String text);
}
