package my.duta.console;

/** What somebody is trusted with; a person may have several. */
enum Role {
    /** Looks after the sources. */
    MAINTAINER,
    /** Is the second person who lets something be published. */
    APPROVER,
    /** Sees to it that no escalation is left lying. */
    DESK_LEAD,
    /** Looks at what others did, and changes nothing. */
    AUDITOR,
    /** Keeps Duta running. */
    OPERATOR
}
