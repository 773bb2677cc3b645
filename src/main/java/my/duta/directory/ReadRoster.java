package my.duta.directory;

import java.util.List;

/**
 * What a file holds.
 *
 * @param ambassadors the entries that can be used, in the file's order
 * @param findings what is wrong with it, the worst first
 */
public record ReadRoster(List<Ambassador> ambassadors, List<RosterFinding> findings) {

    public ReadRoster {
        ambassadors = List.copyOf(ambassadors);
        findings = List.copyOf(findings);
    }

    /** Whether it could serve as it is. */
    public boolean isSound() {
        return findings.stream().noneMatch(RosterFinding::isError);
    }
}
