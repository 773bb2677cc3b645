package my.duta.chat;

/** What a press on a button asks for; the whole list, so that a button without a taker cannot be written. */
public enum Action {
    /** The answer helped. */
    RATE_HELPFUL,
    /** The answer did not help. */
    RATE_UNHELPFUL,
    /** Ask the question that the button proposes. */
    ASK_SUGGESTION,
    /** Be told when a source answers the question. */
    AWAIT_ANSWER,
    /** Not be told of it any more. */
    FORGO_ANSWER,
    /** Open the dialog that hands the question to an ambassador. */
    OPEN_ESCALATION,
    /** Hand the question to an ambassador, with what the officer added. */
    SEND_ESCALATION,
    /** Take an escalation back before it is answered. */
    WITHDRAW_ESCALATION,
    /** Show the state of an escalation as it is now. */
    REFRESH_ESCALATION,
    /** Take an escalation as one's own. */
    CLAIM_ESCALATION,
    /** Show an officer the card of an own escalation. */
    SHOW_STATUS,
    /** Open the dialog in which an officer says more. */
    OPEN_ADDITION,
    /** Add what the officer says to an escalation. */
    SEND_ADDITION,
    /** Open the dialog in which an officer says what is not solved. */
    OPEN_REOPENING,
    /** Say that an escalation asks the same as the one that Duta found. */
    CONFIRM_ALIKE,
    /** Open an escalation again, because it was not solved. */
    REOPEN_ESCALATION,
    /** Thank the ambassador for the answer. */
    THANK_ESCALATION,
    /** Open the dialog in which an ambassador writes the answer. */
    OPEN_RESOLUTION,
    /** Send the ambassador's answer to the officer. */
    SEND_RESOLUTION,
    /** Choose the agency to which one belongs. */
    SEND_AGENCY,
    /** Open the dialog that offers an ambassador what else can be done with an escalation. */
    OPEN_ACTS,
    /** Go on to the dialog of the act that was chosen. */
    CHOOSE_ACT,
    /** Do the act that an ambassador chose. */
    SEND_ACT,
    /** Show an ambassador the card of an escalation. */
    SHOW_ESCALATION,
    /** Note until when an ambassador is away. */
    SEND_ABSENCE,
    /** Choose the language of answers. */
    CHOOSE_LANGUAGE,
    /** Close a dialog that only says something. */
    CLOSE_DIALOG
}
