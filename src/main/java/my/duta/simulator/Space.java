package my.duta.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * A space with its members.
 *
 * @param name for example {@code spaces/AAQAx1Yz2Ab}
 * @param spaceType {@code DIRECT_MESSAGE} (always of one person and the app) or {@code SPACE}
 * @param displayName empty for a direct message
 * @param threading Google's {@code spaceThreadingState}
 * @param members names of the people in it, without the app
 * @param appMember whether the app is in it
 * @param adminInstalled whether an administrator put the app there
 * @param announced whether the app was told that it is in it
 */
record Space(
        String name,
        String spaceType,
        String displayName,
        String threading,
        List<String> members,
        boolean appMember,
        boolean adminInstalled,
        boolean announced,
        String createTime) {

    static final String DIRECT_MESSAGE = "DIRECT_MESSAGE";

    Space {
        members = List.copyOf(members);
    }

    boolean isDirectMessage() {
        return spaceType.equals(DIRECT_MESSAGE);
    }

    boolean isThreaded() {
        return threading.equals("THREADED_MESSAGES");
    }

    boolean has(String person) {
        return members.contains(person);
    }

    Space withApp(boolean member, boolean byAdmin) {
        return new Space(
                name, spaceType, displayName, threading, members, member, member && byAdmin, false, createTime);
    }

    Space withMember(String person) {
        if (has(person)) {
            return this;
        }
        List<String> more = new ArrayList<>(members);
        more.add(person);
        return new Space(
                name, spaceType, displayName, threading, more, appMember, adminInstalled, announced, createTime);
    }

    Space whenAnnounced() {
        return new Space(name, spaceType, displayName, threading, members, appMember, adminInstalled, true, createTime);
    }
}
