package my.duta.manuscript;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What reading a file may cost. All but Markdown is read in processes of their own, which these limits hold.
 *
 * @param largestFile larger files are refused unread
 * @param largestText longer texts are refused, counted in bytes as the reader's process hands them over
 * @param memory heap of a reader's process
 * @param timeLimit for a file, from the question to the answer, the start of the process included
 * @param cpuLimit processor time for a file
 * @param idle how long a process waits for the next file
 * @param processes most that run at once
 */
@ConfigurationProperties("duta.manuscript")
public record ManuscriptProperties(
        @DefaultValue("20MB") DataSize largestFile,
        @DefaultValue("16MB") DataSize largestText,
        @DefaultValue("256MB") DataSize memory,
        @DefaultValue("15s") Duration timeLimit,
        @DefaultValue("10s") Duration cpuLimit,
        @DefaultValue("5s") Duration idle,
        @DefaultValue("2") int processes) {

    @ConstructorBinding
    public ManuscriptProperties {
        if (processes < 1) {
            throw new IllegalArgumentException("duta.manuscript.processes is the number of readers, at least 1");
        }
    }

    /** Default limits, save the size of a file. */
    public ManuscriptProperties(DataSize largestFile) {
        this(
                largestFile,
                DataSize.ofMegabytes(16),
                DataSize.ofMegabytes(256),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                2);
    }
}
