package my.duta.simulator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody on the platform, the app included. */
final class People {

    private final Map<String, Person> byName = new LinkedHashMap<>();

    People() {
        byName.put(Person.APP.name(), Person.APP);
    }

    synchronized Person add(String displayName, String email, String locale, String role, String agency) {
        int number = byName.size();
        String name = nameOf(number);
        while (byName.containsKey(name)) {
            number++;
            name = nameOf(number);
        }
        return put(new Person(name, displayName, email, "HUMAN", locale, "Asia/Kuala_Lumpur", role, agency));
    }

    synchronized Person put(Person person) {
        byName.put(person.name(), person);
        return person;
    }

    synchronized Optional<Person> find(String nameOrEmail) {
        if (nameOrEmail.equals("users/app")) {
            return Optional.of(Person.APP);
        }
        String key = nameOrEmail.startsWith("users/") ? nameOrEmail : "users/" + nameOrEmail;
        return Optional.ofNullable(byName.get(key))
                .or(() -> byName.values().stream()
                        .filter(it -> !it.isApp() && key.equals("users/" + it.email()))
                        .findFirst());
    }

    synchronized List<Person> all() {
        return List.copyOf(byName.values());
    }

    synchronized void replaceAll(Collection<Person> people) {
        byName.clear();
        byName.put(Person.APP.name(), Person.APP);
        people.forEach(this::put);
    }

    private static String nameOf(int number) {
        return "users/1%020d".formatted(number);
    }
}
