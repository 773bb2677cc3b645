package my.duta.console;

import static my.duta.console.Role.APPROVER;
import static my.duta.console.Role.AUDITOR;
import static my.duta.console.Role.DESK_LEAD;
import static my.duta.console.Role.MAINTAINER;
import static my.duta.console.Role.OPERATOR;

import java.util.Set;

/** What can be done in the console, and who may; nobody else does. */
enum Act {
    SEE_TODAY(MAINTAINER, APPROVER, DESK_LEAD, AUDITOR, OPERATOR),
    TRY_QUESTION(MAINTAINER, APPROVER, DESK_LEAD),
    SEE_LIBRARY(MAINTAINER, APPROVER, DESK_LEAD, AUDITOR),
    SEE_GAPS(MAINTAINER, APPROVER, DESK_LEAD),
    DISMISS_CANDIDATE(MAINTAINER, APPROVER),
    /** An ambassador wrote the answer, so who approves is the second person. */
    PUBLISH_CANDIDATE(APPROVER),
    SEE_ESCALATIONS(DESK_LEAD, AUDITOR),
    CLOSE_ESCALATION(DESK_LEAD),
    SEE_ROSTER(DESK_LEAD, AUDITOR),
    IMPORT_ROSTER(DESK_LEAD),
    SEE_AUDIT(AUDITOR);

    private final Set<Role> roles;

    Act(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether somebody with a role may do it. */
    boolean isFor(Role role) {
        return roles.contains(role);
    }
}
