package my.duta.simulator;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every space of the platform. */
final class Spaces {

    private final Map<String, Space> byName = new LinkedHashMap<>();

    synchronized Space put(Space space) {
        byName.put(space.name(), space);
        return space;
    }

    synchronized Optional<Space> change(String name, UnaryOperator<Space> change) {
        return Optional.ofNullable(byName.computeIfPresent(name, (key, space) -> change.apply(space)));
    }

    synchronized Optional<Space> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    synchronized List<Space> all() {
        return List.copyOf(byName.values());
    }

    /** The spaces that a person is in, the direct message with the app first. */
    synchronized List<Space> of(String person) {
        return byName.values().stream()
                .filter(it -> it.has(person))
                .sorted(Comparator.comparing(it -> !it.isDirectMessage()))
                .toList();
    }

    /** The direct message of a person and the app, whether or not the app is still in it. */
    synchronized Optional<Space> directMessageOf(String person) {
        return byName.values().stream()
                .filter(it -> it.isDirectMessage() && it.has(person))
                .findFirst();
    }

    synchronized void replaceAll(Collection<Space> spaces) {
        byName.clear();
        spaces.forEach(this::put);
    }
}
