package my.duta.manuscript;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What reading a file may cost.
 *
 * @param largestFile larger files are refused unread
 */
@ConfigurationProperties("duta.manuscript")
public record ManuscriptProperties(@DefaultValue("20MB") DataSize largestFile) {}
