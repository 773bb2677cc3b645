package my.duta.console;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who uses the console.
 *
 * @param email by which the audit knows them
 * @param roles empty for somebody whom nobody entrusted with anything
 */
record Person(String email, Set<Role> roles) {

    Person {
        roles = Set.copyOf(roles);
    }

    /** Who was recognised; what is no role of ours counts for nothing. */
    static Person of(Authentication proven) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (proven.getAuthorities().stream().anyMatch(it -> role.name().equals(it.getAuthority()))) {
                roles.add(role);
            }
        }
        return new Person(proven.getName(), roles);
    }

    static List<GrantedAuthority> authorities(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .<GrantedAuthority>map(it -> new SimpleGrantedAuthority(it.name()))
                .toList();
    }

    boolean may(Act act) {
        return roles.stream().anyMatch(act::isFor);
    }

    /** The same for a page, which names an act. */
    public boolean may(String act) {
        return Arrays.stream(Act.values()).anyMatch(it -> it.name().equals(act) && may(it));
    }
}
