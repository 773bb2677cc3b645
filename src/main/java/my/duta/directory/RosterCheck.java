package my.duta.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what is wrong with a roster before it serves. */
@Component
public class RosterCheck {

    private final Agencies agencies;
    private final String centralDesk;

    RosterCheck(DirectoryProperties settings, Agencies agencies) {
        this.agencies = agencies;
        this.centralDesk = settings.centralDesk();
    }

    /** Reads a file and checks each line, and whom the roster leaves without anybody. */
    public ReadRoster of(Path file) {
        ReadRoster read = RosterReader.read(file.toString(), agencies);
        if (read.ambassadors().isEmpty() && !read.isSound()) {
            return read;
        }
        var findings = new ArrayList<>(read.findings());
        if (!AgencyCoverage.isServed(centralDesk, read.ambassadors())) {
            findings.add(new RosterFinding(RosterFinding.Kind.CENTRAL_DESK_EMPTY, 0, centralDesk));
        }
        List<String> gaps = coverage(read.ambassadors()).stream()
                .filter(AgencyCoverage::isGap)
                .map(it -> it.agency().code())
                .toList();
        if (!gaps.isEmpty()) {
            findings.add(new RosterFinding(
                    RosterFinding.Kind.GAP, 0, Integer.toString(gaps.size()), String.join(", ", gaps)));
        }
        findings.sort(null);
        return new ReadRoster(read.ambassadors(), findings);
    }

    /** Who would serve the officers of each agency. */
    public List<AgencyCoverage> coverage(Collection<Ambassador> ambassadors) {
        return AgencyCoverage.of(agencies, centralDesk, ambassadors);
    }
}
