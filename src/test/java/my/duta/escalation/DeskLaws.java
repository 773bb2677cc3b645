package my.duta.escalation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reply;
import my.duta.chat.SpaceId;

/** Finds what in a chronicle breaks the laws of the desk: one owner, one answer, and no way back. */
final class DeskLaws {

    /** What can be broken. */
    enum Breach {
        /** One epoch of an escalation has two owners. */
        TWO_OWNERS,
        /** An answer of somebody who did not have the escalation. */
        ANSWERED_BY_ANOTHER,
        /** An answer arrived that nobody is owed. */
        UNOWED,
        /** An answer arrived where it was not to be seen. */
        ELSEWHERE,
        /** An answer arrived twice. */
        TWICE,
        /** An answer did not arrive. */
        MISSING,
        /** The epochs of the audit are not all there, in order. */
        GAP,
        /** A state was seen after a later one. */
        BACKWARDS,
        /** An escalation that had ended went on without having been opened again. */
        REVIVED
    }

    private final Chronicle chronicle;
    private final List<Breach> breaches = new ArrayList<>();

    private DeskLaws(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** All breaches, in the order in which the laws stand. */
    static List<Breach> brokenIn(Chronicle chronicle) {
        var laws = new DeskLaws(chronicle);
        laws.owners();
        laws.answerers();
        laws.answers();
        laws.audit();
        laws.order();
        return laws.breaches;
    }

    private void owners() {
        var owners = new HashMap<String, Optional<String>>();
        for (Chronicle.Seen it : chronicle.seen) {
            Optional<String> before = owners.putIfAbsent(it.escalation() + "/" + it.epoch(), it.holder());
            if (before != null && !before.equals(it.holder())) {
                breaches.add(Breach.TWO_OWNERS);
            }
        }
    }

    private void answerers() {
        Map<String, Chronicle.Seen> states = chronicle.seen.stream()
                .collect(Collectors.toMap(it -> it.escalation() + "/" + it.epoch(), it -> it, (one, other) -> one));
        for (AuditRecord it : chronicle.audit) {
            Optional<String> had = Optional.ofNullable(states.get(it.escalation() + "/" + (it.epoch() - 1)))
                    .flatMap(Chronicle.Seen::member);
            if (it.act().equals(Event.Kind.ANSWERED.act())
                    && had.filter(member -> !member.equals(it.actor())).isPresent()) {
                breaches.add(Breach.ANSWERED_BY_ANOTHER);
            }
        }
    }

    private void answers() {
        Set<PostId> there = new HashSet<>();
        for (Post post : chronicle.arrived) {
            Set<SpaceId> owed = chronicle.owed.get(post.id());
            if (owed == null && isAnswer(post.reply())) {
                breaches.add(Breach.UNOWED);
            }
            if (owed != null && !owed.contains(post.to().space())) {
                breaches.add(Breach.ELSEWHERE);
            }
            if (!there.add(post.id())) {
                breaches.add(Breach.TWICE);
            }
        }
        if (!there.containsAll(chronicle.owed.keySet())) {
            breaches.add(Breach.MISSING);
        }
    }

    private static boolean isAnswer(Reply reply) {
        return reply.summary().contains("telah menjawab soalan")
                || reply.summary().contains("has answered your");
    }

    private void audit() {
        var last = new HashMap<String, AuditRecord>();
        for (AuditRecord it : chronicle.audit) {
            AuditRecord before = last.put(it.escalation(), it);
            if (it.epoch() != (before == null ? 1 : before.epoch() + 1)) {
                breaches.add(Breach.GAP);
            }
            boolean ended = before != null && isEnd(before.state());
            if (ended && !before.state().equals(it.state()) && !it.act().equals(Event.Kind.REOPENED.act())) {
                breaches.add(Breach.REVIVED);
            }
        }
    }

    private static boolean isEnd(String state) {
        return state.equals(Escalation.Answered.class.getSimpleName())
                || state.equals(Escalation.Closed.class.getSimpleName());
    }

    private void order() {
        var last = new HashMap<String, Long>();
        for (Chronicle.Seen it : chronicle.seen) {
            Long before = last.put(it.escalation(), it.epoch());
            if (before != null && it.epoch() < before) {
                breaches.add(Breach.BACKWARDS);
            }
        }
    }
}
