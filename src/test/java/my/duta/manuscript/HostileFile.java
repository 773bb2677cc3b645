package my.duta.manuscript;

import java.util.EnumSet;
import java.util.Set;

/**
 * A file that means harm or was harmed, and what is to become of it.
 *
 * @param reasons any of which refuses it; empty if it is read
 * @param remarks that reading it must make, each at least once
 * @param unsaid words that must not come out of it; may be empty
 */
public record HostileFile(
        String name, byte[] content, Set<Unreadable.Reason> reasons, Set<Remark.Kind> remarks, String unsaid) {

    static HostileFile refused(String name, byte[] content, Unreadable.Reason reason, Unreadable.Reason... others) {
        return new HostileFile(name, content, EnumSet.of(reason, others), Set.of(), "");
    }

    static HostileFile read(String name, byte[] content, Remark.Kind... remarks) {
        return new HostileFile(name, content, Set.of(), Set.of(remarks), "");
    }

    HostileFile without(String words) {
        return new HostileFile(name, content, reasons, remarks, words);
    }

    /** What its name promises. */
    public Format format() {
        return Format.of(name).orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
