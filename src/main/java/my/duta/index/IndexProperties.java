package my.duta.index;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index lies.
 *
 * @param directory holds one folder per generation, and the cached vectors
 * @param keptGenerations how many generations stay on disk, the serving one among them
 */
@ConfigurationProperties("duta.index")
public record IndexProperties(
        @DefaultValue(".duta/index") Path directory,
        @DefaultValue("3") int keptGenerations) {

    public IndexProperties {
        if (keptGenerations < 1) {
            throw new IllegalArgumentException("duta.index.kept-generations must be at least 1: the serving one");
        }
    }
}
