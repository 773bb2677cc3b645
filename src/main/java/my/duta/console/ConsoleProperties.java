package my.duta.console;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the console, and how they prove who they are.
 *
 * @param developmentLogin whether who sits at this machine may choose a role without any proof
 * @param address of this server as people type it, without a slash at the end; Google leads back there
 * @param clientId of the OAuth client for signing in with Google; empty if there is none
 * @param clientSecret of that client
 * @param domains of Google Workspace whose people may sign in
 * @param longest how long somebody stays signed in at most
 * @param roles who has which role
 */
@ConfigurationProperties("duta.console")
record ConsoleProperties(
        @DefaultValue("false") boolean developmentLogin,
        @DefaultValue("") String address,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue List<String> domains,
        @DefaultValue("10h") Duration longest,
        @DefaultValue Roles roles) {

    ConsoleProperties {
        domains = lower(domains);
    }

    /** The addresses of those who have a role. */
    record Roles(
            @DefaultValue List<String> maintainers,
            @DefaultValue List<String> approvers,
            @DefaultValue List<String> deskLeads,
            @DefaultValue List<String> auditors,
            @DefaultValue List<String> operators) {

        Roles {
            maintainers = lower(maintainers);
            approvers = lower(approvers);
            deskLeads = lower(deskLeads);
            auditors = lower(auditors);
            operators = lower(operators);
        }

        /** The roles of an address in lower case. */
        Set<Role> of(String email) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (holders(role).contains(email)) {
                    roles.add(role);
                }
            }
            return roles;
        }

        private List<String> holders(Role role) {
            return switch (role) {
                case MAINTAINER -> maintainers;
                case APPROVER -> approvers;
                case DESK_LEAD -> deskLeads;
                case AUDITOR -> auditors;
                case OPERATOR -> operators;
            };
        }
    }

    /** Whether people can sign in with Google. */
    boolean usesGoogle() {
        return !clientId.isBlank();
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
    }
}
