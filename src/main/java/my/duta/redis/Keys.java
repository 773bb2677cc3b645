package my.duta.redis;

/**
 * The names of all keys. They share one hash tag, so that a script may touch several of them on Redis Cluster too.
 */
public final class Keys {

    private static final String ROOT = "{duta}:";

    private Keys() {}

    /** Hash: an accepted event, its state and what came of it. */
    public static String accepted(String event) {
        return ROOT + "accepted:" + event;
    }

    /** List: where an officer left something in a month, so that it can be erased. */
    public static String traces(String member, String month) {
        return ROOT + "traces:" + member + "/" + month;
    }

    /** Stream: accepted events that are not finished yet. */
    public static String work() {
        return ROOT + "work";
    }

    /** List: accepted events of a place that are not finished, in their order; only the first is worked. */
    public static String lane(String place) {
        return ROOT + "lane:" + place;
    }

    /** Sorted set: answers of a place on their way, by the time in milliseconds until which later ones wait for them. */
    static String row(String place) {
        return ROOT + "row:" + place;
    }

    /** List: accepted events that wait for a process with room, the oldest first. */
    public static String waiting() {
        return ROOT + "waiting";
    }

    /** String: when what a member wrote lately is made up for; while that is far off, no more is accepted. */
    public static String rate(String member) {
        return ROOT + "rate:" + member;
    }

    /** Stream: accepted events that failed too often. */
    public static String buried() {
        return ROOT + "buried";
    }

    /** Hash: a message of ours on its way. */
    public static String outgoing(String entry) {
        return ROOT + "outgoing:" + entry;
    }

    /** Sorted set: messages on their way, by the time in milliseconds at which they are due. */
    public static String due() {
        return ROOT + "due";
    }

    /** Hash: what the platform made of a message that arrived. */
    public static String posted(String post) {
        return ROOT + "posted:" + post;
    }

    /** String: the message of ours that was the first in a thread of the platform. */
    public static String thread(String thread) {
        return ROOT + "thread:" + thread;
    }

    /** String that lives as long as a pulled event may come again, once its reaction is kept. */
    public static String reacted(String reaction) {
        return ROOT + "reacted:" + reaction;
    }

    /** String that lives as long as a space must not be written to again: how many were told to come later. */
    public static String pace(String space) {
        return ROOT + "pace:" + space;
    }

    /** String: when what we wrote to the platform lately is made up for; while that is far off, nothing is posted. */
    public static String quota() {
        return ROOT + "quota";
    }

    /** String: the last question of a conversation, for as long as the conversation is remembered. */
    public static String lastIn(String place) {
        return ROOT + "last:" + place;
    }

    /** List: the answered questions of a conversation, newest first. */
    public static String conversation(String place) {
        return ROOT + "conversation:" + place;
    }

    /** String: one exchange, by its question. */
    public static String exchange(String question) {
        return ROOT + "exchange:" + question;
    }

    /** String: an answer for all who ask the same, by a keyed hash of what they ask. */
    public static String answer(String question) {
        return ROOT + "answer:" + question;
    }

    /** String: the key of these hashes. */
    public static String answerSecret() {
        return ROOT + "answers:secret";
    }

    /** String: what came with a command, until its dialog is opened. */
    public static String draft(String question, String member) {
        return ROOT + "draft:" + question + "/" + member;
    }

    /** Hash: what members thought of an answer. */
    public static String ratings(String question) {
        return ROOT + "ratings:" + question;
    }

    /** String: what we know of an officer. */
    public static String officer(String member) {
        return ROOT + "officer:" + member;
    }

    /** Hash: from an address to the member who bears it. */
    public static String addresses() {
        return ROOT + "addresses";
    }

    /** Hash: the roster that serves, and its version. */
    public static String roster() {
        return ROOT + "roster";
    }

    /** List: the last rosters that were imported, newest first. */
    public static String rosterHistory() {
        return ROOT + "roster:history";
    }

    /** Hash: from the address of an ambassador to until when they are away, and who answers meanwhile. */
    public static String absences() {
        return ROOT + "absences";
    }

    /** Hash: an escalation, its state and epoch. */
    public static String escalation(String escalation) {
        return ROOT + "escalation:" + escalation;
    }

    /** String: the escalation that a card is about. */
    public static String card(String post) {
        return ROOT + "card:" + post;
    }

    /** String: the asker for whom a message about an escalation is. */
    public static String recipient(String post) {
        return ROOT + "recipient:" + post;
    }

    /** Hash: messages that an asker cannot get now, by their names. */
    public static String keptBack(String escalation) {
        return ROOT + "kept-back:" + escalation;
    }

    /** Sorted set: open escalations, by the time in milliseconds at which they were asked. */
    public static String openEscalations() {
        return ROOT + "escalations:open";
    }

    /** Sorted set: all escalations of one member, by time. */
    public static String escalationsOf(String member) {
        return ROOT + "escalations:of:" + member;
    }

    /** Sorted set: open escalations, by the time in milliseconds of their next step. */
    public static String escalationSteps() {
        return ROOT + "escalations:steps";
    }

    /** Hash: from the address of an ambassador to how many escalations they have or are asked; - for nobody. */
    public static String heldEscalations() {
        return ROOT + "escalations:held";
    }

    /** List: how long escalations took, in milliseconds of working time, the newest first. */
    public static String paces(String kind) {
        return ROOT + "escalations:paces:" + kind;
    }

    /** String: an answer of an ambassador that may help others. */
    public static String candidate(String escalation) {
        return ROOT + "candidate:" + escalation;
    }

    /** Sorted set: candidates that nobody has decided on, by how many asked. */
    public static String candidates() {
        return ROOT + "candidates";
    }

    /** Hash: a question that no source answers, its version, and who asked it. */
    public static String gap(String gap) {
        return ROOT + "gap:" + gap;
    }

    /** Sorted set: gaps, by how many asked. */
    public static String gaps() {
        return ROOT + "gaps";
    }

    /** Sorted set: the gaps that officers of an agency ran into, by the time in milliseconds of the last asking. */
    public static String gapsOf(String agency) {
        return ROOT + "gaps:of:" + agency;
    }

    /** Sorted set: the gaps of which a member wants to be told, by the time in milliseconds at which they said so. */
    public static String gapsAwaitedBy(String member) {
        return ROOT + "gaps:awaited:" + member;
    }

    /** String: whether the gaps were asked again of a generation; while that is done, a lease. */
    public static String askedAgain(String generation) {
        return ROOT + "gaps:asked:" + generation;
    }

    /** Stream: one record for every switch of the serving generation. */
    public static String audit() {
        return ROOT + "audit";
    }

    /** Stream: one record for every change of an escalation, each bound to the one before by its hash. */
    public static String escalationAudit() {
        return ROOT + "audit:escalations";
    }

    /** Hash: number and hash of the last record of the escalations' audit. */
    public static String escalationAuditHead() {
        return ROOT + "audit:escalations:head";
    }

    /** Hash: what happened on a day, by agency and kind. */
    public static String tally(String day) {
        return ROOT + "tally:" + day;
    }

    /** Hash of what the language model cost on a day: tokens, and millionths of the currency. */
    public static String spent(String day) {
        return ROOT + "spent:" + day;
    }

    /** String that lives as long as something must not be done again. */
    public static String once(String what) {
        return ROOT + "once:" + what;
    }

    /** Hash: what a generation of the library holds, a field for each file. */
    public static String generation(String generation) {
        return ROOT + "generation:" + generation;
    }

    /** Sorted set: the generations that are kept, by their number. */
    public static String generations() {
        return ROOT + "generations";
    }

    /** Hash: every generation that was ever published, with its number. */
    public static String published() {
        return ROOT + "generations:published";
    }

    /** Hash: the generation that serves, and the epoch of the last switch. */
    public static String serving() {
        return ROOT + "generations:serving";
    }

    /** Channel, not a key: tells replicas of a switch. */
    public static String switched() {
        return ROOT + "generations:switched";
    }

    /** Set: the models that there are vectors of. */
    public static String vectorModels() {
        return ROOT + "vectors";
    }

    /** Hash: the vectors that a model made, by the digest of their text. */
    public static String vectors(String model) {
        return ROOT + "vectors:" + model;
    }
}
