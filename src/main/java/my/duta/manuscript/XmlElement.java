package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an office file's XML with all that is in it.
 *
 * <p>Names are local ones, since the strict and the transitional form of the standard differ in their namespaces only.
 * An attribute that names a relationship has the prefix {@code r:}.
 */
final class XmlElement {

    private final String name;
    private final String[] attributes;
    private List<XmlElement> children = List.of();
    private CharSequence text = "";

    /** An element; attributes are given as names and values by turns. */
    XmlElement(String name, String... attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    void append(String characters) {
        text = text.length() == 0
                ? characters
                : (text instanceof StringBuilder it ? it : new StringBuilder(text)).append(characters);
    }

    void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(2);
        }
        children.add(child);
    }

    /** The characters that stand in it directly. */
    String text() {
        return text.toString();
    }

    List<XmlElement> children() {
        return children;
    }

    Optional<String> attribute(String attribute) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(attribute)) {
                return Optional.of(attributes[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** An attribute as a number; none if it is not one. */
    Optional<Long> number(String attribute) {
        return attribute(attribute).flatMap(XmlElement::asNumber);
    }

    /** What it says as a number; none if it says something else. */
    Optional<Long> number() {
        return asNumber(text().strip());
    }

    private static Optional<Long> asNumber(String value) {
        try {
            return Optional.of((long) Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The first element that a path of names leads to. */
    Optional<XmlElement> child(String... path) {
        Optional<XmlElement> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(it -> it.children(step).findFirst());
        }
        return found;
    }

    Stream<XmlElement> children(String childName) {
        return children.stream().filter(it -> it.name.equals(childName));
    }

    /** The value of a child that stands for one, such as {@code <w:ilvl w:val="1"/>}. */
    Optional<String> value(String... path) {
        return child(path).flatMap(it -> it.attribute("val"));
    }

    /** Everything below it of a name, outermost first. */
    Stream<XmlElement> all(String wanted) {
        return children.stream()
                .flatMap(it -> Stream.concat(it.name.equals(wanted) ? Stream.of(it) : Stream.empty(), it.all(wanted)));
    }

    /**
     * Whether a child is there and not switched off, such as {@code <w:b/>}.
     *
     * @return nothing if it is not there
     */
    Optional<Boolean> toggle(String childName) {
        return child(childName)
                .map(it -> it.attribute("val").map(XmlElement::isTrue).orElse(true));
    }

    /** Whether an attribute is there and true. */
    boolean flag(String attribute) {
        return attribute(attribute).filter(XmlElement::isTrue).isPresent();
    }

    static boolean isTrue(String value) {
        return !List.of("0", "false", "off", "none").contains(value);
    }
}
