package my.duta.directory;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the directory finds people.
 *
 * @param agencies tables of agencies, the later adding to the earlier
 * @param roster the table of ambassadors
 * @param centralDomain the mail domain that all agencies share, where the local part names the agency
 * @param centralDesk the code of the agency whose ambassadors take what no other can
 * @param officeHours from when until when people work on a working day, as in {@code 08:00-17:00}
 * @param holidays the table of holidays
 */
@ConfigurationProperties("duta.directory")
public record DirectoryProperties(
        @DefaultValue("classpath:directory/agencies.csv") List<String> agencies,
        @DefaultValue("") String roster,
        @DefaultValue("mygovuc.gov.my") String centralDomain,
        @DefaultValue("JDN") String centralDesk,
        @DefaultValue("08:00-17:00") String officeHours,
        @DefaultValue("classpath:directory/holidays.csv") String holidays) {

    public DirectoryProperties {
        agencies = List.copyOf(agencies);
    }
}
